package dev.cairn.server.report;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people whom an answer names by id. */
final class ReportPeople {

    private ReportPeople() {}

    static Stream<String> in(List<List<@Nullable Object>> rows) {
        return rows.stream()
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .flatMap(value -> value instanceof Collection<?> list ? list.stream() : Stream.of(value))
                .map(String::valueOf)
                .filter(text -> text.startsWith("person:"));
    }
}
