package dev.cairn.server.web;

import dev.cairn.query.Basis;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How records and JSON correspond. */
public final class Wire {

    private Wire() {}

    /** Whether there is always a field for this component: it is not marked nullable. */
    public static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Whether records of this type are answers of the query side, which have people beside them. */
    public static boolean isAnswer(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents()).anyMatch(component -> component.getType() == Basis.class);
    }
}
