package dev.cairn.server.form;

import dev.cairn.command.RuleBroken;
import dev.cairn.server.web.ReasonBody;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, by field. An empty field holds nothing. */
public final class Typed {

    static final String IDEMPOTENCY_KEY = "idempotencyKey";
    private static final String REVISION = "revision";
    private static final String SEEN = "seen.";

    private final Map<String, String> texts;
    private final Map<String, String> seen;
    private final Numerals numerals;

    private Typed(Map<String, String> texts, Map<String, String> seen, Numerals numerals) {
        this.texts = Map.copyOf(texts);
        this.seen = Map.copyOf(seen);
        this.numerals = numerals;
    }

    /** What a form holds. Browsers send lines with both of the characters that end one. */
    public static Typed of(HttpServletRequest request, Locale locale) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> seen = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            String text = values[0].replace("\r\n", "\n");
            if (name.startsWith(SEEN)) {
                seen.put(name.substring(SEEN.length()), text);
            } else {
                texts.put(name, text);
            }
        });
        return new Typed(texts, seen, new Numerals(locale));
    }

    /** All fields as they came. */
    Map<String, String> texts() {
        return texts;
    }

    /** What whoever typed has seen in force, by field. */
    Map<String, String> seen() {
        return seen;
    }

    /** The revision that whoever typed has seen, or null; what is none was refused before. */
    @Nullable
    Long revision() {
        String text = text(REVISION);
        return text == null ? null : Long.valueOf(text);
    }

    /** Whether what is in force in any field is not what whoever typed has seen. */
    boolean isOvertakenBy(Shown shown) {
        return shown.values().entrySet().stream()
                .anyMatch(field -> !field.getValue().equals(seen.get(field.getKey())));
    }

    /** What a field holds without surrounding space, or null. */
    public @Nullable String text(String field) {
        String text = texts.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What a field holds, or an empty text: for what a command refuses by itself. */
    public String required(String field) {
        String text = text(field);
        return text == null ? "" : text;
    }

    /**
     * A number, or null.
     *
     * @throws RuleBroken where it is none
     */
    public @Nullable BigDecimal number(String field) {
        String text = text(field);
        return text == null ? null : numerals.read(field, text);
    }

    /**
     * A percentage as a share of one, or null.
     *
     * @throws RuleBroken where it is no number from 0 to 100
     */
    public @Nullable BigDecimal share(String field) {
        String text = text(field);
        return text == null ? null : numerals.readShare(field, text);
    }

    /**
     * A day, or null.
     *
     * @throws RuleBroken where it is none
     */
    public @Nullable LocalDate day(String field) {
        String text = text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw RuleBroken.invalid(
                    "day-unreadable", field, "A day is written with year, month and day.", "2026-03-31");
        }
    }

    /** The reason that was given, or null. */
    public @Nullable ReasonBody reason() {
        String category = text("reason.category");
        String sentence = text("reason.text");
        return category == null && sentence == null ? null : new ReasonBody(category == null ? "" : category, sentence);
    }
}
