package dev.cairn.server.web;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.FindSettings;
import dev.cairn.query.directory.SettingsInForce;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads times as people write them: an instant with its zone, or a day, which means its last millisecond. */
@Component
public final class Moments {

    private static final int DAY_LENGTH = "2026-03-31".length();

    private final Questions questions;

    Moments(Questions questions) {
        this.questions = questions;
    }

    /**
     * The time that is meant. A day is one of the organisation's zone, as it is set now; today means now.
     *
     * @param field what is read, for the refusal
     * @param now the time of asking
     * @throws RequestRefusedException where it is neither a day nor an instant with its zone
     */
    public Instant read(String field, String text, Instant now) {
        return read(field, text, now, false);
    }

    /** The same, but a day means its first millisecond: the start of a span of time. */
    public Instant readStart(String field, String text, Instant now) {
        return read(field, text, now, true);
    }

    private Instant read(String field, String text, Instant now, boolean start) {
        try {
            if (text.length() == DAY_LENGTH) {
                LocalDate day = LocalDate.parse(text);
                return start ? day.atStartOfDay(zone(now)).toInstant() : lastOf(day, now);
            }
            return OffsetDateTime.parse(text, DateTimeFormatter.ISO_DATE_TIME)
                    .toInstant()
                    .truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw RequestRefusedException.unreadable(
                    "time-unreadable",
                    field,
                    "A time is a day, or an instant with its zone.",
                    "2026-03-31 or 2026-03-31T17:00:00+02:00");
        }
    }

    /** The same, or null where nothing is said. */
    public @Nullable Instant readOrNull(String field, @Nullable String text, Instant now) {
        return text == null || text.isBlank() ? null : read(field, text.strip(), now);
    }

    private Instant lastOf(LocalDate day, Instant now) {
        ZoneId zone = zone(now);
        if (day.equals(LocalDate.ofInstant(now, zone))) {
            return now;
        }
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
    }

    private ZoneId zone(Instant now) {
        SettingsInForce inForce = questions.ask(new FindSettings(Viewpoint.present(now)), SettingsInForce.class);
        return ZoneId.of(inForce.settings().zone());
    }
}
