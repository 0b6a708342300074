package dev.cairn.server.cycle;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.cycle.CycleDates;
import dev.cairn.server.form.Typed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days of a cycle, as forms hold them. */
final class CycleDays {

    private CycleDays() {}

    /** @throws RuleBroken where one is missing or is no day, or the last one comes too early or too late */
    static CycleDates read(Typed typed) {
        return new CycleDates(required("firstDay", typed.day("firstDay")), required("lastDay", typed.day("lastDay")));
    }

    private static LocalDate required(String field, @Nullable LocalDate day) {
        if (day == null) {
            throw RuleBroken.invalid("day-missing", field, "A cycle has a first and a last day.");
        }
        return day;
    }
}
