package dev.cairn.server.security;

import dev.cairn.command.RuleBroken;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.people.People;
import dev.cairn.server.people.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which one changes one's password, and the first that whoever came in with a one-time password sees. */
@Page
class PasswordPageController {

    private static final String VIEW = "password";

    private final SigningIn signingIn;
    private final Frames frames;
    private final People people;

    PasswordPageController(SigningIn signingIn, Frames frames, People people) {
        this.signingIn = signingIn;
        this.frames = frames;
        this.people = people;
    }

    @GetMapping("/password")
    String form(SignedIn me, HttpServletRequest request, Model model) {
        return form(me, List.of(), request, model);
    }

    @PostMapping("/password")
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            SignedIn me,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            signingIn.change(
                    me.personId(),
                    current,
                    new Password(password),
                    me.credential().way() == Credential.Way.SESSION
                            ? me.credential().id()
                            : null,
                    request.getRemoteAddr());
            return "redirect:/";
        } catch (RuleBroken refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(me, List.of(String.valueOf(refused.getMessage())), request, model);
        } catch (TooManyAttemptsException refused) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(refused.seconds()));
            return form(me, List.of(String.valueOf(refused.getMessage())), request, model);
        }
    }

    private String form(SignedIn me, List<String> refusals, HttpServletRequest request, Model model) {
        frames.show(model, request);
        // Whoever keeps passwords for people has to know whose it is.
        model.addAttribute(
                "handle", people.withId(me.personId()).map(Person::handle).orElse(""));
        model.addAttribute("oneTime", me.standing().oneTimePassword());
        model.addAttribute("refusals", refusals);
        return VIEW;
    }
}
