package dev.cairn.query.replay;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What turns one record into another, as RFC 7396 (JSON Merge Patch) has it: a field that is left out stays, null takes it away,
 * an object is patched in turn, and anything else is put in place. Records and maps are objects; a list is replaced as a whole.
 *
 * @param fields a patch, a value or null, by name
 */
@JsonSerialize(using = MergePatch.Serializer.class)
public record MergePatch(Map<String, @Nullable Object> fields) {

    private static final ClassValue<Method[]> ACCESSORS = new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Method[] accessors = new Method[components.length];
            for (int i = 0; i < components.length; i++) {
                accessors[i] = components[i].getAccessor();
            }
            return accessors;
        }
    };

    /** Takes a copy that keeps its order. */
    public MergePatch {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * What turns a record into another one of its type.
     *
     * @param before null for nothing, from which the patch makes all of the other
     */
    public static MergePatch between(@Nullable Record before, @Nullable Record after) {
        if (after == null) {
            return new MergePatch(Map.of());
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Method accessor : ACCESSORS.get(after.getClass())) {
            put(fields, accessor.getName(), before == null ? null : value(accessor, before), value(accessor, after));
        }
        return new MergePatch(fields);
    }

    private static MergePatch between(Map<?, ?> before, Map<?, ?> after) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Object name : before.keySet()) {
            if (!after.containsKey(name)) {
                fields.put(name.toString(), null);
            }
        }
        after.forEach((name, value) -> put(fields, name.toString(), before.get(name), value));
        return new MergePatch(fields);
    }

    private static void put(
            Map<String, @Nullable Object> fields, String name, @Nullable Object before, @Nullable Object after) {
        switch (after) {
            case Record record -> putUnlessEmpty(fields, name, before, between((Record) before, record));
            case Map<?, ?> map ->
                putUnlessEmpty(
                        fields, name, before, between(before instanceof Map<?, ?> other ? other : Map.of(), map));
            case null, default -> {
                if (!Objects.equals(before, after)) {
                    fields.put(name, after);
                }
            }
        }
    }

    private static void putUnlessEmpty(
            Map<String, @Nullable Object> fields, String name, @Nullable Object before, MergePatch patch) {
        if (before == null || !patch.fields.isEmpty()) {
            fields.put(name, patch);
        }
    }

    private static @Nullable Object value(Method accessor, Record record) {
        try {
            return accessor.invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("What is patched is a public record.", e);
        }
    }

    /** Writes what is null too, for it says that something is gone. */
    static final class Serializer extends ValueSerializer<MergePatch> {

        @Override
        public void serialize(MergePatch patch, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject();
            patch.fields().forEach((name, value) -> {
                generator.writeName(name);
                if (value == null) {
                    generator.writeNull();
                } else if (value instanceof MergePatch inner) {
                    serialize(inner, generator, context);
                } else {
                    context.writeValue(generator, value);
                }
            });
            generator.writeEndObject();
        }
    }
}
