package dev.cairn.server.security;

import dev.cairn.command.RuleBroken;
import java.nio.charset.StandardCharsets;

/**
 * A password that somebody chooses: at least 12 characters, and at most the 72 bytes that bcrypt reads. Length is what helps;
 * rules about kinds of characters make passwords that are forgotten (NIST SP 800-63B, 3.1.1.2).
 *
 * @param text the password itself
 */
record Password(String text) {

    static final int SHORTEST = 12;
    static final int MOST_BYTES = 72;

    /** @throws RuleBroken where it is too short or too long; the field is {@code password} */
    Password {
        if (text.codePointCount(0, text.length()) < SHORTEST || !fits(text) || text.isBlank()) {
            throw RuleBroken.invalid(
                    "password-length",
                    "password",
                    "A password has at least " + SHORTEST + " characters, and no more than " + MOST_BYTES
                            + " bytes in UTF-8.",
                    "for example four or five words");
        }
    }

    /** Whether bcrypt reads all of it. */
    static boolean fits(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "Password";
    }
}
