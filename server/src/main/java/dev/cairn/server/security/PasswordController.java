package dev.cairn.server.security;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Choosing a password: another one, or the first one where one was invited. */
@RestController
@Tag(name = "Session")
class PasswordController {

    private final SigningIn signingIn;

    PasswordController(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @PutMapping("/api/v1/password")
    @Operation(
            summary = "Change my password",
            description = "Needs the password until now. All other sessions of mine end; tokens go on.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody ChangePasswordBody body, SignedIn me, HttpServletRequest request) {
        boolean session = me.credential().way() == Credential.Way.SESSION;
        signingIn.change(
                me.personId(),
                body.current(),
                new Password(body.password()),
                session ? me.credential().id() : null,
                request.getRemoteAddr());
    }

    @PostMapping("/api/v1/invitations/acceptance")
    @Operation(
            summary = "Choose a password, having been invited",
            description = "Needs no token but the one of the invitation. Sign in afterwards.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acceptInvitation(@RequestBody AcceptInvitationBody body) {
        signingIn.accept(body.invitation(), new Password(body.password()));
    }

    /**
     * Another password.
     *
     * @param current the password until now
     * @param password the next one: at least 12 characters
     */
    @Schema(example = """
            {"current": "four words that are long", "password": "four other words, as long"}
            """)
    record ChangePasswordBody(String current, String password) {

        @Override
        public String toString() {
            return "ChangePasswordBody";
        }
    }

    /**
     * A first password, or another one where it was forgotten.
     *
     * @param invitation the token that the invitation gave
     * @param password the password: at least 12 characters
     */
    @Schema(example = """
            {"invitation": "Vh3vN0mE7cQnY2cS1q9bq3Jm8o5r0yq0z4u7Qk1sX2A", "password": "four words that are long"}
            """)
    record AcceptInvitationBody(String invitation, String password) {

        @Override
        public String toString() {
            return "AcceptInvitationBody";
        }
    }
}
