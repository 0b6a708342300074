package dev.cairn.command.objective;

import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The readings of a key result that are in the log, packed: some 110 bytes each, for hundreds of thousands of them are kept in memory.
 * It is never changed once it was handed out: another reading makes another one, which shares all full blocks.
 */
final class RecordedReadings {

    static final RecordedReadings NONE =
            new RecordedReadings(null, new long[0], new String[0], new BigDecimal[0], null);

    private static final int READINGS_A_BLOCK = 16;

    /** Of a reading: id, effective time, known time, what it said at first, what it says now. */
    private static final int LONGS = 8;

    private final @Nullable RecordedReadings older;
    private final long[] packed;
    private final @Nullable String[] by;
    private final @Nullable BigDecimal[] values;

    /** By place in the block; null where no reading of it has any, as is so for all metrics but one. */
    private final @Nullable Map<Integer, List<StepDone>> steps;

    private RecordedReadings(
            @Nullable RecordedReadings older,
            long[] packed,
            @Nullable String[] by,
            @Nullable BigDecimal[] values,
            @Nullable Map<Integer, List<StepDone>> steps) {
        this.older = older;
        this.packed = packed;
        this.by = by;
        this.values = values;
        this.steps = steps;
    }

    boolean isEmpty() {
        return older == null && by.length == 0;
    }

    /** These readings and one more. One of the same id takes the place of what was there. */
    RecordedReadings with(RecordedReading reading) {
        int count = by.length;
        if (count == READINGS_A_BLOCK) {
            return new RecordedReadings(this, new long[0], new String[0], new BigDecimal[0], null).with(reading);
        }
        long[] next = Arrays.copyOf(packed, (count + 1) * LONGS);
        @Nullable String[] nextBy = Arrays.copyOf(by, count + 1);
        pack(reading, next, count * LONGS);
        nextBy[count] = sameAsBefore(reading.by());
        @Nullable BigDecimal[] nextValues = Arrays.copyOf(values, count + 1);
        nextValues[count] = reading.value();
        return new RecordedReadings(older, next, nextBy, nextValues, stepsWith(count, reading.steps()));
    }

    private @Nullable Map<Integer, List<StepDone>> stepsWith(int place, @Nullable List<StepDone> done) {
        return done == null ? steps : Maps.with(steps == null ? Map.of() : steps, place, done);
    }

    /** Mostly the same person checks in again and again. */
    private @Nullable String sameAsBefore(@Nullable String person) {
        String before = by.length == 0 ? null : by[by.length - 1];
        return Objects.equals(before, person) ? before : person;
    }

    private static void pack(RecordedReading reading, long[] into, int at) {
        into[at] = reading.checkIn().high();
        into[at + 1] = reading.checkIn().low();
        into[at + 2] = reading.effectiveAt().toEpochMilli();
        into[at + 3] = reading.knownAt().toEpochMilli() << 1 | (reading.retracted() ? 1 : 0);
        into[at + 4] = reading.first().high();
        into[at + 5] = reading.first().low();
        into[at + 6] = reading.content().high();
        into[at + 7] = reading.content().low();
    }

    /**
     * The reading as it is now, or null where there is none.
     *
     * @param checkIn the digest of its id
     */
    @Nullable
    RecordedReading find(Said checkIn) {
        // The latest version of a reading is the one that was added last.
        for (RecordedReadings block = this; block != null; block = block.older) {
            for (int i = block.by.length - 1; i >= 0; i--) {
                if (block.packed[i * LONGS] == checkIn.high() && block.packed[i * LONGS + 1] == checkIn.low()) {
                    return block.unpack(i);
                }
            }
        }
        return null;
    }

    /** The readings as they are now, in the order in which they were first recorded. */
    List<RecordedReading> inOrder() {
        Map<Said, RecordedReading> latest = new LinkedHashMap<>();
        oldestFirst(reading -> latest.put(reading.checkIn(), reading));
        return List.copyOf(latest.values());
    }

    private void oldestFirst(Consumer<RecordedReading> each) {
        if (older != null) {
            older.oldestFirst(each);
        }
        for (int i = 0; i < by.length; i++) {
            each.accept(unpack(i));
        }
    }

    private RecordedReading unpack(int number) {
        int at = number * LONGS;
        return new RecordedReading(
                new Said(packed[at], packed[at + 1]),
                Instant.ofEpochMilli(packed[at + 2]),
                by[number],
                Instant.ofEpochMilli(packed[at + 3] >> 1),
                new Said(packed[at + 4], packed[at + 5]),
                new Said(packed[at + 6], packed[at + 7]),
                values[number],
                steps == null ? null : steps.get(number),
                (packed[at + 3] & 1) == 1);
    }
}
