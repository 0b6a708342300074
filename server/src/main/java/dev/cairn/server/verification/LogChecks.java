package dev.cairn.server.verification;

import dev.cairn.command.RuleTables;
import dev.cairn.events.DomainEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks at each event of the log as it goes by, in the order of positions. What it keeps grows with the number of streams, by some
 * two hundred bytes each, and not with that of events.
 */
final class LogChecks {

    private static final int BATCH = 1000;

    private final Findings findings;
    private final RuleTables folded;
    private final ClosedCycles closedCycles;
    private final Map<String, Long> next = new HashMap<>();
    private final List<DomainEvent> batch = new ArrayList<>();
    private long position;
    private long events;

    /** @param folded takes in what rules are decided by, to be compared */
    LogChecks(Findings findings, RuleTables folded) {
        this.findings = findings;
        this.folded = folded;
        this.closedCycles = new ClosedCycles(findings);
    }

    /** An event that can be read; null where it cannot, which was told. */
    void take(long at, String streamId, long sequence, @Nullable DomainEvent event) {
        position = at;
        events++;
        long expected = next.getOrDefault(streamId, 0L);
        if (sequence != expected) {
            findings.add(
                    Check.STREAMS,
                    at,
                    streamId,
                    "goes on with sequence " + sequence + ", where " + expected + " is next");
        }
        next.put(streamId, sequence + 1);
        if (event == null) {
            return;
        }
        if (!event.streamId().equals(streamId)) {
            findings.add(Check.STREAMS, at, streamId, "has an event that is about " + event.streamId());
        }
        closedCycles.take(at, event);
        batch.add(event);
        if (batch.size() >= BATCH) {
            flush();
        }
    }

    /** All have been taken. */
    void end() {
        flush();
        findings.looked(Check.READABLE, String.format(Locale.ROOT, "%,d events up to position %d", events, position));
        findings.looked(Check.STREAMS, String.format(Locale.ROOT, "%,d streams", next.size()));
    }

    private void flush() {
        folded.apply(batch);
        batch.clear();
    }

    long position() {
        return position;
    }

    long events() {
        return events;
    }

    long streams() {
        return next.size();
    }
}
