package dev.cairn.query.progress;

import dev.cairn.query.standing.RectangleTable.Column;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Columns of JSON. */
final class Columns {

    /** Numbers keep their digits, so that what is read equals what was written. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private static final String NOTHING = "{}";

    private Columns() {}

    static <V> Column<V> json(String name, Function<V, @Nullable Object> value) {
        return new Column<>(name, "jsonb", standing -> write(value.apply(standing)));
    }

    private static @Nullable String write(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Map<?, ?> map && map.isEmpty() ? NOTHING : JSON.writeValueAsString(value);
    }

    /** Most maps are empty, and then there is nothing to parse. */
    static <T> SortedMap<String, T> map(String json, TypeReference<SortedMap<String, T>> type) {
        return json.equals(NOTHING) ? Collections.emptySortedMap() : JSON.readValue(json, type);
    }

    static <T> @Nullable T read(@Nullable String json, TypeReference<T> type) {
        return json == null ? null : JSON.readValue(json, type);
    }
}
