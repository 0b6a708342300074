package dev.cairn.server.report;

import dev.cairn.server.page.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of an answer as people read them: times in the organisation's zone, people, teams and cycles as they are called. */
final class AnswerText {

    private final Words words;

    AnswerText(Words words) {
        this.words = words;
    }

    /** @param type its type in PostgreSQL */
    String of(@Nullable Object value, String type) {
        return switch (value) {
            case null -> words.text("unknown");
            case BigDecimal number -> words.quantity(number);
            case List<?> list -> list.stream().map(words::value).collect(Collectors.joining(", "));
            case String text -> time(text, type);
            default -> words.value(value);
        };
    }

    private String time(String text, String type) {
        try {
            return switch (type) {
                case "timestamptz" -> words.moment(Instant.parse(text)).text();
                case "date" -> words.day(LocalDate.parse(text));
                default -> words.value(text);
            };
        } catch (DateTimeException e) {
            // PostgreSQL has times that no calendar has, such as infinity.
            return text;
        }
    }
}
