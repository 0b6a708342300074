package dev.cairn.server.security;

import dev.cairn.server.access.Grant;
import dev.cairn.server.people.People;
import dev.cairn.server.people.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out with a browser, and who one is. */
@RestController
@RequestMapping("/api/v1/session")
@Tag(name = "Session")
class SessionController {

    private final SigningIn signingIn;
    private final Sessions sessions;
    private final People people;
    private final Clock clock;

    SessionController(SigningIn signingIn, Sessions sessions, People people, Clock clock) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.people = people;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "Sign in",
            description =
                    "With the handle or the e-mail address, and the password. The answer sets the cookie of a session.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<SessionBegun> signIn(@RequestBody SignInBody body, HttpServletRequest request) {
        Sessions.Opened session = signingIn.signIn(body.handle(), body.password(), request.getRemoteAddr());
        return ResponseEntity.created(URI.create("/api/v1/session"))
                .header(
                        HttpHeaders.SET_COOKIE,
                        SessionCookie.of(session, clock.instant(), request).toString())
                .body(new SessionBegun(session.expiresAt()));
    }

    @GetMapping
    @Operation(summary = "Who I am, and what I hold")
    WhoIAm showSession(SignedIn me) {
        Credential credential = me.credential();
        return new WhoIAm(
                people.withId(me.personId()).orElseThrow(People::unknown),
                credential.way(),
                credential.scope(),
                credential.expiresAt(),
                me.standing().oneTimePassword(),
                me.standing().grants().held().stream()
                        .sorted(Comparator.comparing(Grant::toString))
                        .toList());
    }

    @DeleteMapping
    @Operation(summary = "Sign out", description = "Ends the session of the cookie; a token is ended where tokens are.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    ResponseEntity<Void> signOut(SignedIn me, HttpServletRequest request) {
        if (me.credential().way() == Credential.Way.SESSION) {
            sessions.end(me.credential().id());
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.ended(request).toString())
                .build();
    }

    /**
     * Who signs in.
     *
     * @param handle the handle or the e-mail address
     * @param password the password
     */
    @Schema(example = """
            {"handle": "sample-anna", "password": "four words that are long"}
            """)
    record SignInBody(String handle, String password) {

        @Override
        public String toString() {
            return "SignInBody[" + handle + "]";
        }
    }

    /**
     * A session that has begun; its secret is in the cookie.
     *
     * @param expiresAt when it ends, however much it is used
     */
    record SessionBegun(Instant expiresAt) {}

    /**
     * Who asks.
     *
     * @param person the person
     * @param way what was shown: {@code session}, {@code token} or {@code operator} for the token of the data directory
     * @param scope how much it lets do
     * @param expiresAt when it ends by itself
     * @param oneTimePassword whether the password has to be changed before anything else
     * @param grants the roles
     */
    record WhoIAm(
            Person person,
            Credential.Way way,
            Scope scope,
            @Nullable Instant expiresAt,
            boolean oneTimePassword,
            List<Grant> grants) {}
}
