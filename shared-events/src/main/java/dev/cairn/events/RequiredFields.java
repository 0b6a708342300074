package dev.cairn.events;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which fields of an event must be there: those that are not marked nullable. JSON that lacks one is no such event. */
final class RequiredFields {

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                    .map(RecordComponent::getAccessor)
                    .peek(AccessibleObject::trySetAccessible)
                    .toList();
        }
    };

    private RequiredFields() {}

    /** The name of a field that should be there and is not, or null where all are. */
    static @Nullable String missing(Object event) {
        for (Method accessor : ACCESSORS.get(event.getClass())) {
            try {
                if (accessor.invoke(event) == null) {
                    return accessor.getName();
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return null;
    }
}
