package dev.cairn.server.security;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What is kept of passwords: bcrypt of strength 12, a quarter of a second of a processor each. No more of them are worked out at
 * a time than leaves processors for everything else.
 */
@Component
final class PasswordHashes {

    private static final int STRENGTH = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(STRENGTH);
    private final Semaphore places =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    /**
     * A hash of a password that nobody has, so that it takes as long to refuse a person who is not there. Made with the first
     * attempt of anybody, for it would make every start longer.
     */
    private volatile @Nullable String nobodys;

    /** What is kept of the password. */
    String of(Password password) {
        return inTurn(() -> bcrypt.encode(password.text()));
    }

    /**
     * Whether this is the password of that hash. It takes the same time whether there is one or not.
     *
     * @param hash null where the person has no password, or is not there: then it never is
     */
    boolean match(String tried, @Nullable String hash) {
        String text = Password.fits(tried) ? tried : "";
        boolean same = inTurn(() -> {
            String none = nobodys();
            return bcrypt.matches(text, hash == null ? none : hash);
        });
        return same && hash != null && !text.isEmpty();
    }

    private String nobodys() {
        String hash = nobodys;
        if (hash == null) {
            hash = bcrypt.encode(Secrets.random());
            nobodys = hash;
        }
        return hash;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyAttemptsException(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAttemptsException(PATIENCE);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
