package dev.cairn.server.security;

import dev.cairn.server.page.Frames;
import dev.cairn.server.page.LocalPath;
import dev.cairn.server.page.Page;
import dev.cairn.server.web.RequestRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which a person signs in, and out again. */
@Page
class SignInPageController {

    private static final String VIEW = "sign-in";

    private final SigningIn signingIn;
    private final Sessions sessions;
    private final Frames frames;
    private final Clock clock;

    SignInPageController(SigningIn signingIn, Sessions sessions, Frames frames, Clock clock) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.frames = frames;
        this.clock = clock;
    }

    /** @param next where whoever signs in wanted to go */
    @GetMapping("/sign-in")
    String form(@RequestParam(required = false) @Nullable String next, HttpServletRequest request, Model model) {
        return form(next, "", null, request, model);
    }

    @PostMapping("/sign-in")
    String signIn(
            @RequestParam(defaultValue = "") String handle,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            Sessions.Opened session = signingIn.signIn(handle, password, request.getRemoteAddr());
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    SessionCookie.of(session, clock.instant(), request).toString());
            return "redirect:" + LocalPath.of(next);
        } catch (RequestRefusedException refused) {
            response.setStatus(refused.problem().status().value());
            return form(next, handle, "sign-in.refused", request, model);
        } catch (TooManyAttemptsException refused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.seconds()));
            model.addAttribute("seconds", refused.seconds());
            return form(next, handle, "sign-in.too-often", request, model);
        }
    }

    @PostMapping("/sign-out")
    String signOut(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        if (me.credential().way() == Credential.Way.SESSION) {
            sessions.end(me.credential().id());
        }
        response.addHeader(HttpHeaders.SET_COOKIE, SessionCookie.ended(request).toString());
        return "redirect:/sign-in";
    }

    private String form(
            @Nullable String next, String handle, @Nullable String refusal, HttpServletRequest request, Model model) {
        frames.show(model, request);
        model.addAttribute("next", LocalPath.of(next));
        model.addAttribute("handle", handle);
        model.addAttribute("refusal", refusal);
        return VIEW;
    }
}
