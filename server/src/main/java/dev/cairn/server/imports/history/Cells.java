package dev.cairn.server.imports.history;

import dev.cairn.events.person.PersonId;
import dev.cairn.server.imports.table.Row;
import dev.cairn.server.imports.table.RowRefusedException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The cells of one row, read as what their columns hold. A cell that is no such thing refuses the row. */
public final class Cells {

    private static final String INSTANT_FORMS = "2026-03-01T14:30:00+01:00, 2026-03-01T13:30:00Z, or a day: 2026-03-01";

    private final Row row;
    private final World world;

    /** @param world who people are, and in which zone a day ends */
    public Cells(Row row, World world) {
        this.row = row;
        this.world = world;
    }

    Row row() {
        return row;
    }

    /** What stands there, or null for nothing. */
    public @Nullable String text(Column column) {
        return row.get(column.header());
    }

    /** What stands there, which must be something. */
    public String need(Column column) {
        String text = text(column);
        if (text == null) {
            throw row.refused(column.header(), "cell-empty", "This change has a cell " + column.header() + ".", null);
        }
        return text;
    }

    /** The number that stands there, or null for nothing. */
    public @Nullable BigDecimal number(Column column) {
        return text(column) == null ? null : needNumber(column);
    }

    BigDecimal needNumber(Column column) {
        try {
            return new BigDecimal(need(column).strip());
        } catch (NumberFormatException e) {
            throw refused(column, "not-a-number", "A number is written with digits and a decimal point.", "12.5");
        }
    }

    @Nullable
    Integer wholeNumber(Column column) {
        try {
            return text(column) == null ? null : needNumber(column).intValueExact();
        } catch (ArithmeticException e) {
            throw refused(column, "not-a-whole-number", "This is a whole number.", "14");
        }
    }

    /** The day that stands there, or null for nothing. */
    public @Nullable LocalDate day(Column column) {
        return text(column) == null ? null : day(column, need(column));
    }

    LocalDate day(Column column, String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw refused(column, "not-a-day", "A day is written as year, month and day.", "2026-03-31");
        }
    }

    /** The person whose handle or id stands there, or null for nothing. */
    public @Nullable PersonId person(Column column) {
        String handle = text(column);
        return handle == null ? null : needPerson(column, handle);
    }

    PersonId needPerson(Column column) {
        return needPerson(column, need(column));
    }

    private PersonId needPerson(Column column, String handle) {
        try {
            return world.person(handle.strip());
        } catch (IllegalArgumentException e) {
            throw refused(
                    column, "not-a-handle", "A person goes by a handle of 1 to 100 characters on one line.", null);
        }
    }

    /** {@code true} or {@code false}; false where nothing stands there. */
    boolean flag(Column column) {
        String text = text(column);
        return switch (text == null ? "false" : text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "1" -> true;
            case "false", "no", "0" -> false;
            default -> throw refused(column, "not-yes-or-no", "This is true or false.", "true, false");
        };
    }

    /** When it was recorded, as the file says. */
    Instant claimedAt() {
        return text(Column.RECORDED_AT) == null ? at(null) : instant(Column.RECORDED_AT, null);
    }

    /** When it was true. A day ends when the change was recorded, where that was on the same day. */
    Instant effectiveAt() {
        return at(text(Column.RECORDED_AT) == null ? null : instant(Column.RECORDED_AT, null));
    }

    private Instant at(@Nullable Instant recorded) {
        need(Column.AT);
        return instant(Column.AT, recorded);
    }

    private Instant instant(Column column, @Nullable Instant latestOfItsDay) {
        String text = need(column).strip();
        try {
            if (text.length() > 10) {
                return OffsetDateTime.parse(text.replace(' ', 'T')).toInstant().truncatedTo(ChronoUnit.MILLIS);
            }
            LocalDate day = LocalDate.parse(text);
            ZoneId zone = ZoneId.of(world.settings().zone());
            Instant end = day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1);
            Instant latest = latestOfItsDay == null ? world.now() : latestOfItsDay;
            return LocalDate.ofInstant(latest, zone).equals(day) && latest.isBefore(end) ? latest : end;
        } catch (DateTimeException e) {
            throw refused(
                    column,
                    "not-a-time",
                    "A time has a day, a time of day and a zone, or is a whole day.",
                    INSTANT_FORMS);
        }
    }

    /** A refusal of what stands there. */
    public RowRefusedException refused(Column column, String code, String rule, @Nullable String accepted) {
        return row.refused(column.header(), code, rule, accepted);
    }
}
