package dev.cairn.server.sample;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.command.Rehearsal;
import dev.cairn.command.RuleBroken;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.FreeText;
import dev.cairn.events.Reason;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The course of events: what is going to happen waits in an agenda until its time has come, is decided by the real rules, and
 * is handed on. Only what is still to come, and the goals that may still be asked of, are in memory. It is used by one thread.
 */
final class Course {

    /** Where the sample organisation is. */
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final int SECONDS_AT_WORK = 9 * 3600;

    private record Entry(Instant at, long number, Runnable what) {}

    private final PriorityQueue<Entry> agenda =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparingLong(Entry::number));
    private final Rehearsal rehearsal = new Rehearsal();
    private final SplittableRandom random;
    private final Instant end;
    private final @Nullable Instant takenAt;
    private final Consumer<Recorded> log;
    private final long seed;
    private Instant now = Instant.MIN;
    private long entries;
    private long keys;

    /**
     * @param seed what chance is made of
     * @param end nothing happens from then on
     * @param takenAt when a log takes all of it at once, so that events claim when they happened; null where each is recorded as
     *     it happens
     * @param log where events go, in the order of time
     */
    Course(long seed, Instant end, @Nullable Instant takenAt, Consumer<Recorded> log) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
        this.end = end;
        this.takenAt = takenAt;
        this.log = log;
    }

    /** Goes on until nothing is left to happen before the end. */
    void run() {
        for (Entry next = agenda.poll(); next != null && next.at.isBefore(end); next = agenda.poll()) {
            now = next.at;
            next.what.run();
        }
    }

    /** Puts something on the agenda; what is late already is done next. */
    void at(Instant when, Runnable what) {
        Instant at = when.isBefore(now) ? now : when;
        agenda.add(new Entry(at.truncatedTo(ChronoUnit.MILLIS), entries++, what));
    }

    /** Puts something on the agenda for some time within those hours from now on. */
    void within(int fromHours, int toHours, Runnable what) {
        at(now.plus(Duration.ofHours(fromHours)).plusMillis(random.nextLong((toHours - fromHours) * 3_600_000L)), what);
    }

    Instant now() {
        return now;
    }

    /** Some moment of a working day: that day, or the Monday after it. */
    Instant working(LocalDate day) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        LocalDate working = weekend ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : day;
        return working.atTime(LocalTime.of(8, 0))
                .plusSeconds(random.nextInt(SECONDS_AT_WORK))
                .plusNanos(random.nextInt(1000) * 1_000_000L)
                .atZone(ZONE)
                .toInstant();
    }

    /**
     * Decides and hands on what was decided.
     *
     * @return the ids of the events
     * @throws IllegalStateException where it is against the rules, which would be a mistake of whoever asks
     */
    List<String> decide(PersonId by, Function<Occasion, ? extends Command> command) {
        return decide(occasion(by), command);
    }

    /** The same with a reason in a sentence. */
    List<String> decide(PersonId by, String category, String sentence, Function<Occasion, ? extends Command> command) {
        return decide(occasion(by).because(new Reason(category, new FreeText(sentence))), command);
    }

    /** The same on an occasion that differs from what is usual. */
    List<String> decide(Occasion occasion, Function<Occasion, ? extends Command> command) {
        PersonId by = Objects.requireNonNull(occasion.by());
        String requestId = uuid();
        List<String> ids = new ArrayList<>();
        for (DomainEvent event : decided(command.apply(occasion))) {
            String eventId = uuid();
            ids.add(eventId);
            log.accept(new Recorded(eventId, requestId, event, now, by));
        }
        return ids;
    }

    private List<DomainEvent> decided(Command command) {
        try {
            return rehearsal.decide(command);
        } catch (RuleBroken refusal) {
            throw new IllegalStateException("The sample organisation may not do this: " + command, refusal);
        }
    }

    /** Somebody does something now. */
    Occasion occasion(PersonId by) {
        return takenAt == null ? Occasion.live(now, by) : Occasion.imported(takenAt, by, now, now);
    }

    /** Somebody corrects a reading now; it keeps its own date. */
    Occasion correcting(PersonId by) {
        return occasion(by).effective(null);
    }

    /** An event of that stream may be cited from now on. */
    void identify(String eventId, String streamId) {
        rehearsal.identify(eventId, streamId);
    }

    /** Nothing will be asked of that goal any more. */
    void forget(ObjectiveId objectiveId) {
        rehearsal.forget(objectiveId);
    }

    /** A key that nothing else has. */
    String key() {
        return "sample " + seed + " " + keys++;
    }

    private String uuid() {
        // As a random one (RFC 9562 section 5.4): version and variant have their places.
        return new UUID(
                        (random.nextLong() & 0xffffffffffff0fffL) | 0x4000L,
                        (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L)
                .toString();
    }

    /** Whether something that happens so often happens now. */
    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number, both ends included. */
    int number(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    /** Something around 0, hardly ever beyond 1 in either direction. */
    double noise() {
        return (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5) / 1.5;
    }

    /** One of them. */
    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** A share of 0 to 1 with that many decimals. */
    static BigDecimal share(double value, int decimals) {
        return BigDecimal.valueOf(Math.clamp(value, 0, 1)).setScale(decimals, RoundingMode.HALF_UP);
    }
}
