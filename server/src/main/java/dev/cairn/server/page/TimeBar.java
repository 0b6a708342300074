package dev.cairn.server.page;

import dev.cairn.query.Viewpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The bar by which a page is seen from another moment.
 *
 * @param page the address of the page without its clocks
 * @param day the day that is shown, as the field holds it, or empty for now
 * @param time the time of that day, or empty where it is the whole day
 * @param asKnownThen whether what was learnt later is left out
 * @param today the latest day that there is
 * @param dayBefore the same page a day earlier
 * @param dayAfter the same page a day later, or null where that is not yet
 * @param ago how many days the shown day is before today; 0 for now
 * @param reach how many days back the bar can be dragged
 * @param zone whose days these are
 * @param asOf the moment that is shown, or null for now
 * @param knownAt what was known when, or null for all that is known
 */
public record TimeBar(
        String page,
        String day,
        String time,
        boolean asKnownThen,
        String today,
        String dayBefore,
        @Nullable String dayAfter,
        long ago,
        long reach,
        String zone,
        @Nullable Moment asOf,
        @Nullable Moment knownAt) {

    /** A year, and some days more than the shown one where that is longer ago. */
    private static final long REACH = 365;

    private static final long BEYOND = 30;
    private static final int DAY_LENGTH = "2026-03-31".length();

    /** Whether anything but all that is known now is shown. */
    public boolean past() {
        return asOf != null || knownAt != null;
    }

    /** Whether what was true is seen with what was known at the same moment: what one believed then. */
    public boolean believed() {
        return asOf != null && asOf.equals(knownAt);
    }

    static TimeBar of(Address address, Viewpoint viewpoint, Words words) {
        ZoneId zone = words.zone();
        Instant asOf = viewpoint.asOf();
        LocalDate today = LocalDate.ofInstant(viewpoint.now(), zone);
        LocalDate shown = LocalDate.ofInstant(viewpoint.at(), zone);
        long ago = Math.max(0, ChronoUnit.DAYS.between(shown, today));
        boolean wholeDay = address.asOf() == null || address.asOf().length() == DAY_LENGTH;
        return new TimeBar(
                address.now(),
                asOf == null ? "" : shown.toString(),
                wholeDay || asOf == null
                        ? ""
                        : DateTimeFormatter.ofPattern("HH:mm").format(asOf.atZone(zone)),
                address.knownAt() != null,
                today.toString(),
                at(address, shown.minusDays(1)),
                asOf == null || !shown.isBefore(today) ? null : after(address, shown, today),
                ago,
                Math.max(REACH, ago + BEYOND),
                zone.getId(),
                asOf == null ? null : words.moment(asOf),
                viewpoint.knownAt() == null ? null : words.moment(viewpoint.knownAt()));
    }

    private static String after(Address address, LocalDate shown, LocalDate today) {
        LocalDate next = shown.plusDays(1);
        return next.equals(today) ? address.now() : at(address, next);
    }

    private static String at(Address address, LocalDate day) {
        return address.at(day.toString(), address.knownAt() == null ? null : day.toString());
    }
}
