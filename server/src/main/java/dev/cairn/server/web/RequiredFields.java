package dev.cairn.server.web;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violations;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Sees to it that a body has every field that its record does not mark nullable, all the way down. */
@RestControllerAdvice
class RequiredFields extends RequestBodyAdviceAdapter {

    private static final ClassValue<List<RecordComponent>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            List<RecordComponent> components = List.of(type.getRecordComponents());
            components.stream().map(RecordComponent::getAccessor).forEach(AccessibleObject::trySetAccessible);
            return components;
        }
    };

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return type instanceof Class<?> body && body.isRecord();
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        if (body == null) {
            // The body was the literal null. Where one is required, Spring refuses that next.
            return body;
        }
        Violations violations = new Violations();
        check("", body, violations);
        violations.throwIfAny();
        return body;
    }

    private static void check(String path, Object part, Violations violations) {
        if (part instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Object element = list.get(i);
                if (element == null) {
                    violations.add(missing(path + "[" + i + "]"));
                } else {
                    check(path + "[" + i + "]", element, violations);
                }
            }
        } else if (part.getClass().isRecord()) {
            for (RecordComponent component : COMPONENTS.get(part.getClass())) {
                String field = path.isEmpty() ? component.getName() : path + "." + component.getName();
                Object value = value(part, component);
                if (value != null) {
                    check(field, value, violations);
                } else if (Wire.isRequired(component)) {
                    violations.add(missing(field));
                }
            }
        }
    }

    private static RuleBroken missing(String field) {
        return RuleBroken.invalid("field-missing", field, field + " is needed here.");
    }

    private static @Nullable Object value(Object part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
