package dev.cairn.server.page;

import dev.cairn.server.security.SignedIn;
import dev.cairn.server.web.Problem;
import dev.cairn.server.web.RequestRefusedException;
import dev.cairn.server.web.ViewpointArgument;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a page the {@link Visit} of its request. */
@Component
public final class VisitArgument implements HandlerMethodArgumentResolver {

    private final ViewpointArgument viewpoints;

    VisitArgument(ViewpointArgument viewpoints) {
        this.viewpoints = viewpoints;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of(request, Objects.requireNonNull(container));
    }

    /**
     * The visit of a request.
     *
     * @param container what is shown in the end
     */
    public Visit of(NativeWebRequest request, ModelAndViewContainer container) {
        if (!(request.getUserPrincipal() instanceof SignedIn me)) {
            throw new RequestRefusedException(Problem.NOT_AUTHENTICATED, Problem.NOT_AUTHENTICATED.title());
        }
        return new Visit(
                me,
                viewpoints.of(request),
                request.getLocale(),
                Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)),
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class)),
                (Model) container.getModel());
    }
}
