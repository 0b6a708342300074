package dev.cairn.server.security;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.events.person.PersonId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What proves who asks.
 *
 * @param personId who
 * @param way what was shown
 * @param scope how much it lets do
 * @param id names it, for its end: of a token its id, of a session the hash of its secret in hexadecimal digits
 * @param expiresAt from when on it proves nothing any more, or null where it never ends by itself
 */
record Credential(
        PersonId personId,
        Way way,
        Scope scope,
        String id,
        @Nullable Instant expiresAt) {

    /** What was shown. */
    enum Way {
        /** The token of the data directory. */
        OPERATOR,
        /** A personal token. */
        TOKEN,
        /** The cookie of a browser that signed in. */
        SESSION;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it proves something at this time. */
    boolean holds(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
