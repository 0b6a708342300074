package dev.cairn.server.security;

import dev.cairn.command.Name;
import dev.cairn.command.RuleBroken;
import dev.cairn.events.person.PersonId;
import dev.cairn.server.access.Role;
import dev.cairn.server.people.People;
import dev.cairn.server.web.Fields;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Personal tokens, with which programs act for a person. */
@RestController
@RequestMapping("/api/v1/tokens")
@Tag(name = "Tokens")
class TokenController {

    private final PersonalTokens tokens;
    private final People people;

    TokenController(PersonalTokens tokens, People people) {
        this.tokens = tokens;
        this.people = people;
    }

    @GetMapping
    @Operation(summary = "My tokens, the latest first", description = "Admins can ask for those of somebody else.")
    Tokens listTokens(
            @Parameter(description = "The handle or id of the person.") @RequestParam(required = false) @Nullable
                    String person,
            SignedIn me) {
        PersonId whose = person == null ? me.personId() : people.named("person", person);
        requireOwn(whose, me);
        return new Tokens(tokens.of(whose));
    }

    @PostMapping
    @Operation(summary = "Make a token", description = "The answer tells it, once: only a hash of it is kept.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<TokenMade> createToken(@RequestBody CreateTokenBody body, SignedIn me) {
        Fields fields = new Fields();
        Supplier<Name> name = fields.read(() -> new Name(body.name()));
        Supplier<Scope> scope = fields.read(() -> Scope.of(body.scope()));
        fields.check();
        PersonalTokens.Made made = tokens.create(me.personId(), name.get(), scope.get(), body.expiresAt());
        return ResponseEntity.created(URI.create("/api/v1/tokens")).body(new TokenMade(made.token(), made.secret()));
    }

    @PostMapping("/{tokenId}/revocation")
    @Operation(summary = "End a token", description = "One's own; admins can end those of others.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeToken(@PathVariable String tokenId, SignedIn me) {
        PersonalTokens.Token token = tokens.withId(tokenId)
                .filter(found -> isOwn(found.personId(), me))
                .orElseThrow(() -> RuleBroken.notFound("token-unknown", "tokenId", "There is no such token of yours."));
        tokens.revoke(token, me.personId());
    }

    private static void requireOwn(PersonId whose, SignedIn me) {
        if (!isOwn(whose, me)) {
            throw RuleBroken.notAllowed("others-tokens", "person", "Everybody sees their own tokens.", "admin");
        }
    }

    private static boolean isOwn(PersonId whose, SignedIn me) {
        return whose.equals(me.personId()) || me.standing().grants().has(Role.ADMIN);
    }

    /**
     * The tokens of a person.
     *
     * @param tokens the latest first, those that have ended as well
     */
    record Tokens(List<PersonalTokens.Token> tokens) {}

    /**
     * A token that was just made.
     *
     * @param token what is known of it from now on
     * @param secret the token itself, which is told now and never again
     */
    record TokenMade(PersonalTokens.Token token, String secret) {

        @Override
        public String toString() {
            return "TokenMade[" + token.tokenId() + "]";
        }
    }

    /**
     * A token that is to be.
     *
     * @param name what it is for, in one's own words
     * @param scope {@code read} or {@code full}
     * @param expiresAt when it is to end; left out, as late as is allowed here
     */
    @Schema(example = """
            {"name": "Nightly report", "scope": "read"}
            """)
    record CreateTokenBody(
            String name, String scope, @Nullable Instant expiresAt) {}
}
