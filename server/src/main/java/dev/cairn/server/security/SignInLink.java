package dev.cairn.server.security;

import dev.cairn.events.person.PersonId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A link that signs one person in, once, from the machine on which Cairn runs, and not for long. It lives in the memory of one
 * Cairn, which keeps a hash of it; issuing another one makes the one before worthless.
 */
@Component
public final class SignInLink {

    /** Where it leads; the secret is its only parameter. */
    public static final String PATH = "/sign-in/link";

    static final Duration LIFE = Duration.ofMinutes(10);

    /**
     * What whoever follows the link is let in as.
     *
     * @param personId who
     * @param next tells the page to begin with
     */
    record Redeemed(PersonId personId, Supplier<String> next) {}

    /** @param hash in hexadecimal digits */
    private record Issued(String hash, Instant until, Redeemed redeemed) {}

    private final Clock clock;
    private final AtomicReference<@Nullable Issued> issued = new AtomicReference<>();

    SignInLink(Clock clock) {
        this.clock = clock;
    }

    /**
     * Makes a link.
     *
     * @param personId whom it signs in
     * @param next tells, when the link is followed, the page to begin with
     * @return its path with the secret, which is told this once
     */
    public String issue(PersonId personId, Supplier<String> next) {
        String secret = Secrets.random();
        issued.set(new Issued(hash(secret), clock.instant().plus(LIFE), new Redeemed(personId, next)));
        return PATH + "?secret=" + secret;
    }

    /**
     * Uses it up.
     *
     * @param address whence the request comes
     * @return nothing where it is another one, was used, is too old, or is followed on another machine
     */
    Optional<Redeemed> redeem(String secret, String address) {
        Issued link = issued.get();
        if (link == null
                || !isLoopback(address)
                || !link.hash.equals(hash(secret))
                || !clock.instant().isBefore(link.until)
                || !issued.compareAndSet(link, null)) {
            return Optional.empty();
        }
        return Optional.of(link.redeemed);
    }

    /** Who guesses learns nothing from how long it takes to compare hashes, for nobody can guess a hash bit by bit. */
    private static String hash(String secret) {
        return HexFormat.of().formatHex(Secrets.hash(secret));
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
