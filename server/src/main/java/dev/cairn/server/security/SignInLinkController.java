package dev.cairn.server.security;

import dev.cairn.server.page.Frames;
import dev.cairn.server.page.LocalPath;
import dev.cairn.server.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets whoever follows a link for one time in; where it is good no more, asks for a password as always. */
@Page
class SignInLinkController {

    private final SignInLink links;
    private final Sessions sessions;
    private final Frames frames;
    private final Clock clock;

    SignInLinkController(SignInLink links, Sessions sessions, Frames frames, Clock clock) {
        this.links = links;
        this.sessions = sessions;
        this.frames = frames;
        this.clock = clock;
    }

    @GetMapping(SignInLink.PATH)
    String follow(
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<SignInLink.Redeemed> redeemed = links.redeem(secret, request.getRemoteAddr());
        if (redeemed.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            frames.show(model, request);
            model.addAttribute("next", "/");
            model.addAttribute("handle", "");
            model.addAttribute("refusal", "sign-in.link-gone");
            return "sign-in";
        }
        Sessions.Opened session = sessions.open(redeemed.get().personId());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                SessionCookie.of(session, clock.instant(), request).toString());
        return "redirect:" + LocalPath.of(redeemed.get().next().get());
    }
}
