package dev.cairn.server.security;

import dev.cairn.command.Name;
import dev.cairn.command.RuleBroken;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Typed;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Moment;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of one's own tokens, with which programs act for oneself. */
@Page
class TokenPageController {

    private static final String PATH = "/tokens";
    private static final String TOKEN = "token";

    private final PersonalTokens tokens;
    private final Frames frames;
    private final Wording wording;
    private final Clock clock;

    TokenPageController(PersonalTokens tokens, Frames frames, Wording wording, Clock clock) {
        this.tokens = tokens;
        this.frames = frames;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * One's tokens, as one reads them.
     *
     * @param form by which one is made
     * @param secret the one that was just made, which is told once; null where none was
     * @param tokens the latest first
     */
    public record TokensPage(Form form, @Nullable String secret, List<Row> tokens) {

        @Override
        public String toString() {
            return "TokensPage[" + tokens.size() + "]";
        }
    }

    /**
     * A token.
     *
     * @param tokenId names it
     * @param name what it is for
     * @param scope how much it lets a program do, in words
     * @param state whether it is good, in words
     * @param good whether it is
     * @param made when it was made
     * @param ends when it ends by itself
     * @param used when it was last used, or null
     */
    public record Row(
            String tokenId,
            String name,
            String scope,
            String state,
            boolean good,
            Moment made,
            Moment ends,
            @Nullable Moment used) {}

    @GetMapping(PATH)
    String mine(SignedIn me, Locale locale, HttpServletRequest request, Model model) {
        return show(Form.of(TOKEN, blank()), null, me, locale, request, model);
    }

    /** The page tells the token once: only a hash of it is kept. So it is an answer, and leads nowhere. */
    @PostMapping(PATH)
    String create(SignedIn me, Locale locale, HttpServletRequest request, HttpServletResponse response, Model model) {
        Typed typed = Typed.of(request, locale);
        try {
            PersonalTokens.Made made = tokens.create(
                    me.personId(), new Name(typed.required("name")), Scope.of(typed.required("scope")), null);
            return show(Form.of(TOKEN, blank()), made.secret(), me, locale, request, model);
        } catch (RuleBroken refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(Form.kept(TOKEN, typed, refused.violations()), null, me, locale, request, model);
        }
    }

    @PostMapping(PATH + "/{tokenId}/revocation")
    ResponseEntity<Void> revoke(@PathVariable String tokenId, SignedIn me) {
        tokens.revoke(
                tokens.withId(tokenId)
                        .filter(token -> token.personId().equals(me.personId()))
                        .orElseThrow(() ->
                                RuleBroken.notFound("token-unknown", "tokenId", "There is no such token of yours.")),
                me.personId());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(PATH))
                .build();
    }

    private static Shown blank() {
        return Shown.of(Map.of("name", "", "scope", Scope.READ.word()));
    }

    private String show(
            Form form, @Nullable String secret, SignedIn me, Locale locale, HttpServletRequest request, Model model) {
        frames.show(model, request);
        Instant now = clock.instant();
        Words words = wording.of(locale, now, List.of(), Map.of());
        model.addAttribute(
                "tokens",
                new TokensPage(
                        form,
                        secret,
                        tokens.of(me.personId()).stream()
                                .map(token -> row(token, now, words))
                                .toList()));
        return "tokens";
    }

    private static Row row(PersonalTokens.Token token, Instant now, Words words) {
        String state = token.revokedAt() != null ? "ended" : now.isBefore(token.expiresAt()) ? "good" : "expired";
        return new Row(
                token.tokenId(),
                token.name(),
                words.word("scope", token.scope().word()),
                words.word("token-state", state),
                state.equals("good"),
                words.moment(token.createdAt()),
                words.moment(token.expiresAt()),
                token.lastUsedAt() == null ? null : words.moment(token.lastUsedAt()));
    }
}
