package dev.cairn.server.log;

import java.security.SecureRandom;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.IdentifierFactory;

/**
 * Ids of events and of other messages of Axon, which finds this class as a service: UUIDs of version 7 (RFC 9562 section 5.7),
 * which grow with time. An index of them grows at its end, where ids in no order write to a page of their own each, which the
 * database has to read, to log as a whole after each checkpoint, and to write back.
 *
 * <p>The 12 bits after the milliseconds count, from a random number in each millisecond, so that ids of one process are in the
 * order in which they were made; 62 bits are random. They are unique, and no secret.
 */
public final class TimeOrderedIdentifiers extends IdentifierFactory {

    private static final int COUNTER_BITS = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** Milliseconds and counter of the last id. Where a millisecond's counter is used up, the next one is begun early. */
    private final AtomicLong last = new AtomicLong();

    private static final ThreadLocal<SplittableRandom> RANDOM =
            ThreadLocal.withInitial(() -> new SplittableRandom(new SecureRandom().nextLong()));

    @Override
    public String generateIdentifier() {
        SplittableRandom bits = RANDOM.get();
        long begin = (System.currentTimeMillis() << COUNTER_BITS) | bits.nextInt(1 << (COUNTER_BITS - 1));
        long tick = last.accumulateAndGet(begin, (before, now) -> Math.max(before + 1, now));
        long high = ((tick >>> COUNTER_BITS) << 16) | VERSION_7 | (tick & ((1L << COUNTER_BITS) - 1));
        long low = VARIANT | (bits.nextLong() >>> 2);
        return new UUID(high, low).toString();
    }
}
