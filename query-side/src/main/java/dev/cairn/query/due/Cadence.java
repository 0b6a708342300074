package dev.cairn.query.due;

import dev.cairn.events.organisation.Settings;
import dev.cairn.query.progress.CycleTerm;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.progress.Term;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * On which day the next check-in is due: one cadence after the day of the last one, or after the key result's start where
 * there was none, and on the next day of the working week where that is none. What would be due after the key result's own
 * last day is owed no more; what was due before stays owed until somebody checks in.
 */
final class Cadence {

    private final CycleTerm cycle;
    private final Set<DayOfWeek> workingWeek;

    Cadence(CycleTerm cycle, Settings settings) {
        this.cycle = cycle;
        this.workingWeek =
                settings.workingWeek().stream().map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }

    /** The working day on which the next check-in is due, or null where none is owed any more. */
    @Nullable
    LocalDate nextDue(ObjectiveStanding objective, KeyResultStanding keyResult, Instant at) {
        Term term = cycle.of(objective, keyResult, at);
        Instant last = keyResult.measurement().lastCheckInAt();
        Instant heard = last != null && last.isAfter(term.start()) ? last : term.start();
        LocalDate due = day(heard).plusDays(cycle.cadenceDays());
        if (due.isAfter(day(term.due()))) {
            return null;
        }
        return onWorkingDay(due);
    }

    private LocalDate onWorkingDay(LocalDate day) {
        LocalDate working = day;
        while (!workingWeek.isEmpty() && !workingWeek.contains(working.getDayOfWeek())) {
            working = working.plusDays(1);
        }
        return working;
    }

    private LocalDate day(Instant time) {
        return time.atZone(cycle.zone()).toLocalDate();
    }
}
