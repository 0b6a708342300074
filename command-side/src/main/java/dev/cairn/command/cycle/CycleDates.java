package dev.cairn.command.cycle;

import dev.cairn.command.RuleBroken;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The days of a cycle, both of which belong to it: 1 day to 10 years.
 *
 * @param firstDay the first one
 * @param lastDay the last one
 */
public record CycleDates(LocalDate firstDay, LocalDate lastDay) {

    /** @throws RuleBroken where the last day comes before the first one, or more than ten years after it */
    public CycleDates {
        if (lastDay.isBefore(firstDay)) {
            throw RuleBroken.invalid(
                    "last-day-before-first-day",
                    "lastDay",
                    "A cycle's last day does not come before its first one.",
                    firstDay + " or later");
        }
        if (ChronoUnit.YEARS.between(firstDay, lastDay) >= 10) {
            throw RuleBroken.invalid("cycle-too-long", "lastDay", "A cycle lasts less than ten years.");
        }
        if (firstDay.getYear() < 1900 || lastDay.getYear() > 9998) {
            throw RuleBroken.invalid("day-out-of-range", "firstDay", "A cycle's days lie between 1900 and 9998.");
        }
    }
}
