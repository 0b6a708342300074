package dev.cairn.query;

import dev.cairn.events.Act;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.MetadataKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A log in the making: gives each event its position, its place in its stream, and its time of recording. */
public final class History {

    private static final String ACTOR = "person:00000000-0000-4000-8000-00000000000a";

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Map<String, Long> sequences = new HashMap<>();

    /** What was recorded, by position. */
    public List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    /** Recorded as it happened. */
    public History at(String time, Function<Act, ? extends DomainEvent> event) {
        return record(time, event.apply(live(time)));
    }

    /** Recorded at one time, and true since an earlier one. */
    public History at(String recordedAt, String effectiveAt, Function<Act, ? extends DomainEvent> event) {
        return record(recordedAt, event.apply(live(effectiveAt)));
    }

    /** Imported: recorded at one time, from a file that claims another. */
    public History imported(
            String recordedAt, String claimedAt, String effectiveAt, Function<Act, ? extends DomainEvent> event) {
        return record(recordedAt, event.apply(claimed(effectiveAt, claimedAt)));
    }

    /** Recorded with whatever its act says. */
    public History record(String recordedAt, DomainEvent event) {
        return record(instant(recordedAt), event);
    }

    /** Recorded with whatever its act says. Positions leave gaps, as they do in a log where some appends fail. */
    public History record(Instant recordedAt, DomainEvent event) {
        long position = events.size() * 3L;
        long sequence = sequences.merge(event.streamId(), 1L, Long::sum) - 1;
        Map<String, String> metadata = new HashMap<>();
        metadata.put(MetadataKeys.ACTOR, ACTOR);
        metadata.put(
                MetadataKeys.SOURCE,
                event.act().claimedAt() == null ? MetadataKeys.SOURCE_API : MetadataKeys.SOURCE_IMPORT);
        metadata.put(MetadataKeys.REQUEST_ID, "request-" + position);
        events.add(new RecordedEvent(
                position, "event-" + position, event.streamId(), sequence, recordedAt, event, Map.copyOf(metadata)));
        return this;
    }

    /** An act of that time, recorded live. */
    public static Act live(String effectiveAt) {
        return new Act(instant(effectiveAt), ACTOR, null, null, null);
    }

    /** An act from a file. */
    public static Act claimed(String effectiveAt, String claimedAt) {
        return new Act(instant(effectiveAt), null, instant(claimedAt), null, null);
    }

    /** A day stands for its noon in UTC. */
    public static Instant instant(String time) {
        return Instant.parse(time.length() == 10 ? time + "T12:00:00Z" : time);
    }
}
