package dev.cairn.server.security;

import dev.cairn.events.person.PersonId;
import java.security.MessageDigest;
import java.util.Optional;

/** The token of the data directory, kept as a hash only, and whose it is. */
final class OperatorToken {

    private final byte[] hash;
    private final Credential operator;

    OperatorToken(String token, PersonId operator) {
        this.hash = Secrets.hash(token);
        this.operator = new Credential(operator, Credential.Way.OPERATOR, Scope.FULL, "", null);
    }

    /** Who shows it, where this is its hash. It takes as long for a nearly right one as for any other. */
    Optional<Credential> shown(byte[] hashOfToken) {
        return MessageDigest.isEqual(hash, hashOfToken) ? Optional.of(operator) : Optional.empty();
    }
}
