package dev.cairn.query.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What events and their fields mean, in the words of their records. The file that has them is written from the records'
 * documentation, and a test holds it equal.
 */
final class Meanings {

    private static final Map<String, String> ALL = read();

    private Meanings() {}

    /** What the event is. */
    static String of(Class<?> type) {
        return Objects.requireNonNull(ALL.get(type.getSimpleName()), type::getName);
    }

    /** What the field says. */
    static String of(Class<?> type, String field) {
        return Objects.requireNonNull(ALL.get(type.getSimpleName() + "." + field), () -> type.getName() + "." + field);
    }

    private static Map<String, String> read() {
        try (InputStream in = Meanings.class.getResourceAsStream("/reporting/meanings.tsv")) {
            String text = new String(Objects.requireNonNull(in, "meanings.tsv").readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .map(line -> line.split("\t", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
