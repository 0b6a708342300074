package dev.cairn.server.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** The one token that lets in, kept as a hash only, and whose it is. */
final class OperatorToken {

    private final byte[] hash;
    private final Actor operator;

    OperatorToken(String token, Actor operator) {
        this.hash = sha256(token);
        this.operator = operator;
    }

    /** Whose token this is, or null where it is nobody's. It takes as long for a nearly right one as for any other. */
    @Nullable
    Actor actorOf(String token) {
        return MessageDigest.isEqual(hash, sha256(token)) ? operator : null;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
