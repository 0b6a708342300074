package dev.cairn.server.operations;

import dev.cairn.server.verification.Verification;
import dev.cairn.server.verification.VerificationProgress.Phase;
import dev.cairn.server.verification.VerificationReport;
import dev.cairn.server.verification.VerificationRunningException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The verification that somebody asked for on a page, and what came of the last one. This Cairn remembers it until it ends. */
@Component
final class VerificationInHand {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationInHand.class);

    private final Verification verification;
    private final Clock clock;
    private volatile @Nullable Status status;

    VerificationInHand(Verification verification, Clock clock) {
        this.verification = verification;
        this.clock = clock;
    }

    /**
     * How far a verification is.
     *
     * @param startedAt when it began
     * @param phase what is being done, or null once it is over
     * @param done of {@code total}, in events; both 0 where it cannot be said
     * @param endedAt when it ended, or null
     * @param report what came of it, or null
     * @param failure why nothing came of it, or null
     */
    record Status(
            Instant startedAt,
            @Nullable Phase phase,
            long done,
            long total,
            @Nullable Instant endedAt,
            @Nullable VerificationReport report,
            @Nullable String failure) {

        boolean running() {
            return endedAt == null;
        }
    }

    /** The one in hand, or the last; null where there was none. */
    @Nullable
    Status status() {
        return status;
    }

    /** Begins one, where none is in hand. */
    synchronized void begin() {
        Status last = status;
        if (last != null && last.running()) {
            return;
        }
        Instant startedAt = clock.instant();
        status = new Status(startedAt, Phase.READING, 0, 0, null, null, null);
        Thread.ofVirtual().name("verification").start(() -> run(startedAt));
    }

    private void run(Instant startedAt) {
        VerificationReport report = null;
        String failure = null;
        try {
            report = verification.verify(
                    (phase, done, total) -> status = new Status(startedAt, phase, done, total, null, null, null));
        } catch (VerificationRunningException e) {
            failure = String.valueOf(e.getMessage());
        } catch (SQLException | RuntimeException e) {
            LOG.error("The verification failed", e);
            failure = "This is a fault of Cairn; its log says more.";
        }
        status = new Status(startedAt, null, 0, 0, clock.instant(), report, failure);
    }
}
