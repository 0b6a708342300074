package dev.cairn.server.web;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violations;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
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

    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Component::of).toList();
        }
    };

    /** A component of a body; what is asked of it is found out once, for reflection takes its time. */
    private record Component(String name, Method accessor, boolean required) {

        static Component of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.trySetAccessible();
            return new Component(component.getName(), accessor, Wire.isRequired(component));
        }
    }

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
            for (Component component : COMPONENTS.get(part.getClass())) {
                String field = path.isEmpty() ? component.name() : path + "." + component.name();
                Object value = value(part, component);
                if (value != null) {
                    check(field, value, violations);
                } else if (component.required()) {
                    violations.add(missing(field));
                }
            }
        }
    }

    private static RuleBroken missing(String field) {
        return RuleBroken.invalid("field-missing", field, field + " is needed here.");
    }

    private static @Nullable Object value(Object part, Component component) {
        try {
            return component.accessor().invoke(part);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
