package dev.cairn.server.form;

import dev.cairn.server.page.Visit;
import dev.cairn.server.page.VisitArgument;
import dev.cairn.server.web.AskerArgument;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands an operation the form that was {@link Sent}. */
@Component
final class SentArgument implements HandlerMethodArgumentResolver {

    private final VisitArgument visits;
    private final AskerArgument askers;

    SentArgument(VisitArgument visits, AskerArgument askers) {
        this.visits = visits;
        this.askers = askers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sent.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Visit visit = visits.of(request, Objects.requireNonNull(container));
        return new Sent(visit, Typed.of(visit.request(), visit.locale()), askers.of(request));
    }
}
