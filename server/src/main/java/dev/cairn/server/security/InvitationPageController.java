package dev.cairn.server.security;

import dev.cairn.command.RuleBroken;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which somebody who was invited chooses a password. */
@Page
class InvitationPageController {

    private static final String VIEW = "invitation";

    private final SigningIn signingIn;
    private final Frames frames;

    InvitationPageController(SigningIn signingIn, Frames frames) {
        this.signingIn = signingIn;
        this.frames = frames;
    }

    /** @param invitation what an admin handed over */
    @GetMapping("/invitation")
    String form(@RequestParam(defaultValue = "") String invitation, HttpServletRequest request, Model model) {
        return form(invitation, List.of(), request, model);
    }

    @PostMapping("/invitation")
    String accept(
            @RequestParam(defaultValue = "") String invitation,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            signingIn.accept(invitation.strip(), new Password(password));
            return "redirect:/sign-in";
        } catch (RuleBroken refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(invitation, List.of(String.valueOf(refused.getMessage())), request, model);
        }
    }

    private String form(String invitation, List<String> refusals, HttpServletRequest request, Model model) {
        frames.show(model, request);
        model.addAttribute("invitation", invitation);
        model.addAttribute("refusals", refusals);
        return VIEW;
    }
}
