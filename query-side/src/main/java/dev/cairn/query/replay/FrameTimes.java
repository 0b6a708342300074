package dev.cairn.query.replay;

import dev.cairn.query.RecordedEvent;
import dev.cairn.query.progress.CycleTerm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The times that the frames of a replay show, one after the other; the last is the end. Every day or week of the cycle has one,
 * and of what comes after it those in which something happened.
 */
final class FrameTimes {

    private static final int WEEK = 7;

    private FrameTimes() {}

    static List<Instant> of(FrameBy by, CycleTerm term, Occurrences occurrences) {
        TreeSet<Instant> times = new TreeSet<>();
        int span = by == FrameBy.WEEK ? WEEK : 1;
        if (by != FrameBy.EVENT) {
            for (LocalDate day = term.firstDay(); !day.isAfter(term.lastDay()); day = day.plusDays(span)) {
                times.add(term.endOf(day.plusDays(span - 1L)));
            }
        }
        for (RecordedEvent event : occurrences.events()) {
            Instant at = occurrences.occursAt(event);
            if (!at.isBefore(term.start())) {
                times.add(by == FrameBy.EVENT ? at : endOfSpan(at, span, term));
            }
        }
        List<Instant> shown = new ArrayList<>(times.headSet(occurrences.end(), false));
        shown.add(occurrences.end());
        return shown;
    }

    private static Instant endOfSpan(Instant at, int span, CycleTerm term) {
        LocalDate day = LocalDate.ofInstant(at, term.zone());
        long since = ChronoUnit.DAYS.between(term.firstDay(), day);
        return term.endOf(term.firstDay().plusDays(since - since % span + span - 1L));
    }
}
