package dev.cairn.server.security;

import dev.cairn.events.person.PersonId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is let in, and who is not any more. */
@RestController
@RequestMapping("/api/v1/people/{personId}")
@Tag(name = "People")
class AccountController {

    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/invitation")
    @Operation(
            summary = "Invite a person",
            description =
                    "Gives a token to hand over to the person, with which they choose a password, once. Also where they"
                            + " have forgotten theirs.")
    @ResponseStatus(HttpStatus.CREATED)
    Invitation invitePerson(@PathVariable PersonId personId, SignedIn me) {
        Accounts.Invited invited = accounts.invite(personId, me.personId());
        return new Invitation(invited.secret(), invited.expiresAt());
    }

    @PostMapping("/deactivation")
    @Operation(
            summary = "Let a person in no more",
            description = "Their sessions and tokens end at once, on every node. What they did stays.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deactivatePerson(@PathVariable PersonId personId, SignedIn me) {
        accounts.deactivate(personId, me.personId());
    }

    @PostMapping("/activation")
    @Operation(summary = "Let a person in again", description = "With the roles and the password from before.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void activatePerson(@PathVariable PersonId personId, SignedIn me) {
        accounts.activate(personId, me.personId());
    }

    @PostMapping("/erasure")
    @Operation(
            summary = "Forget who a person was",
            description =
                    "For good: handle, name, e-mail address, password and tokens. What they did stays, under an id that"
                            + " leads to nobody.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erasePerson(@PathVariable PersonId personId, @RequestBody ErasePersonBody body, SignedIn me) {
        accounts.erase(personId, body.confirmation(), me.personId());
    }

    /**
     * What a person needs to choose a password.
     *
     * @param invitation the token, which is told now and never again
     * @param expiresAt until when it can be used
     */
    record Invitation(String invitation, Instant expiresAt) {

        @Override
        public String toString() {
            return "Invitation[until " + expiresAt + "]";
        }
    }

    /**
     * An erasure, which cannot be taken back.
     *
     * @param confirmation the handle of the person
     */
    @Schema(example = """
            {"confirmation": "sample-dan"}
            """)
    record ErasePersonBody(String confirmation) {}
}
