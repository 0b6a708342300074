package dev.cairn.command.report;

import dev.cairn.command.RuleBroken;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be given for a parameter. */
public enum ParameterType {
    /** Any text. */
    TEXT,
    /** A decimal number. */
    NUMBER,
    /** A day, such as 2026-03-31. */
    DATE,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** A cycle, by its name or id. */
    CYCLE,
    /** A team, by its name or id. */
    TEAM;

    /** The word for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws RuleBroken where there is none of that word; the field is {@code type} */
    public static ParameterType of(String word) {
        for (ParameterType type : values()) {
            if (type.word().equals(word)) {
                return type;
            }
        }
        throw RuleBroken.invalid(
                "parameter-type-unknown",
                "type",
                "A parameter is of one of these types.",
                Arrays.stream(values()).map(ParameterType::word).collect(Collectors.joining(", ")));
    }

    /**
     * Sees to it that this text can be given for it; whether a cycle or team is there is not judged.
     *
     * @param field what is read, for the refusal
     * @throws RuleBroken where it cannot
     */
    public void require(String field, String text) {
        String accepted = switch (this) {
            case NUMBER -> isNumber(text) ? "" : "a decimal number of up to 100 digits";
            case DATE -> isDate(text) ? "" : "a day such as 2026-03-31";
            case BOOLEAN -> text.equals("true") || text.equals("false") ? "" : "true or false";
            case TEXT -> text.indexOf(0) < 0 && text.length() <= 1_000 ? "" : "a text of up to 1 000 characters";
            case CYCLE, TEAM ->
                text.indexOf(0) < 0 && !text.isBlank() && text.length() <= 1_000 ? "" : "a name or an id";
        };
        if (!accepted.isEmpty()) {
            throw RuleBroken.invalid("parameter-unreadable", field, "This is no " + word() + ".", accepted);
        }
    }

    private static boolean isNumber(String text) {
        try {
            // What has a great exponent takes a long time, or much room, wherever it is written out.
            return text.length() <= 100 && Math.abs(new BigDecimal(text).scale()) <= 100;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDate(String text) {
        try {
            int year = LocalDate.parse(text).getYear();
            return year >= 1 && year <= 9999;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
