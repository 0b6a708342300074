package dev.cairn.server.bench;

import dev.cairn.command.Command;
import dev.cairn.command.Name;
import dev.cairn.command.Occasion;
import dev.cairn.command.Rehearsal;
import dev.cairn.command.TeamLevel;
import dev.cairn.command.Wording;
import dev.cairn.command.cycle.CycleDates;
import dev.cairn.command.cycle.DefineCycle;
import dev.cairn.command.objective.AddKeyResult;
import dev.cairn.command.objective.Confidence;
import dev.cairn.command.objective.Kind;
import dev.cairn.command.objective.MetricDefinition;
import dev.cairn.command.objective.NameReviewer;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.objective.Reading;
import dev.cairn.command.objective.RecordCheckIn;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.command.objective.Weight;
import dev.cairn.command.team.FormTeam;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.MetadataKeys;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import dev.cairn.server.postgres.PostgresAccess;
import dev.cairn.server.sample.LogFilling;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;

/**
 * A log to measure with: one running cycle, teams, and published goals of three key results each, checked in over the last
 * ten weeks. The events are what the real rules decide, in the order of time, so that the events of a goal lie far apart as
 * they do in a log that has grown. Unlike those of a sample organisation, all goals are alike, and any is as good as another
 * one to be worked on.
 */
final class UniformLog {

    /** Key results of a goal. */
    static final int KEY_RESULTS = 3;

    private static final int GOALS_A_TEAM = 10;
    private static final Duration AGE = Duration.ofDays(70);

    private final Random random = new Random(7);
    private final Rehearsal rehearsal = new Rehearsal();
    private final LogFilling filling;
    private final Instant begin = Instant.now().minus(AGE).truncatedTo(ChronoUnit.MILLIS);
    private final PersonId owner = PersonId.random();
    private final PersonId reviewer = PersonId.random();
    private final List<CycleId> cycles = new ArrayList<>();
    private final List<ObjectiveId> goals = new ArrayList<>();
    private final Size size;

    private UniformLog(LogFilling filling, Size size) {
        this.filling = filling;
        this.size = size;
    }

    /**
     * What is in the log now.
     *
     * @param cycles the running cycles
     * @param goals the goals, all published, those of the first cycle first
     * @param events how many events there are
     * @param lastPosition the position of the last one
     */
    record Content(List<CycleId> cycles, List<ObjectiveId> goals, long events, long lastPosition) {

        /** The key result of a goal, by its number from 0. */
        static KeyResultId keyResult(ObjectiveId goal, int number) {
            return KeyResultId.fromKey(goal.value() + "/" + number);
        }
    }

    /**
     * How much there is to be.
     *
     * @param cycles how many cycles
     * @param goals how many goals each of them has
     * @param keyResults how many key results a goal has
     * @param checkIns how many check-ins a goal has, over all its key results
     */
    record Size(int cycles, int goals, int keyResults, int checkIns) {}

    /**
     * Fills an empty log with one cycle.
     *
     * @param goals how many goals
     * @param eventsEach how many events each of them has, at least six
     */
    static Content fill(PostgresAccess database, int goals, int eventsEach) throws SQLException {
        return fill(database, new Size(1, goals, KEY_RESULTS, eventsEach - KEY_RESULTS - 3));
    }

    /** Fills an empty log. */
    static Content fill(PostgresAccess database, Size size) throws SQLException {
        try (LogFilling filling = LogFilling.begin(database)) {
            UniformLog log = new UniformLog(filling, size);
            log.fill();
            long events = filling.appended();
            return new Content(List.copyOf(log.cycles), List.copyOf(log.goals), events, filling.commit());
        }
    }

    private void fill() {
        filling.addPeople(Map.of("bench-owner", owner, "bench-reviewer", reviewer));
        LocalDate firstDay = LocalDate.ofInstant(begin, ZoneOffset.UTC).minusDays(2);
        CycleDates dates = new CycleDates(firstDay, firstDay.plusDays(100));
        for (int i = 0; i < size.cycles; i++) {
            CycleId cycle = CycleId.random();
            cycles.add(cycle);
            String name = i == 0 ? "The running cycle" : "Cycle " + i;
            decide(new DefineCycle(cycle, new Name(name), dates, null, null, at(0, 0)));
        }
        int count = size.cycles * size.goals;
        TeamId team = TeamId.random();
        for (int i = 0; i < count; i++) {
            if (i % GOALS_A_TEAM == 0) {
                team = TeamId.random();
                decide(new FormTeam(team, new Name("Team " + i / GOALS_A_TEAM), TeamLevel.TEAM, null, false, at(0, i)));
            }
            set(ObjectiveId.random(), cycles.get(i / size.goals), team, i);
        }
        for (int round = 0; round < size.checkIns; round++) {
            for (int i = 0; i < count; i++) {
                checkIn(goals.get(i), at(1 + round, i), round);
            }
        }
    }

    private void set(ObjectiveId goal, CycleId cycle, TeamId team, int number) {
        goals.add(goal);
        Occasion now = at(0, number);
        Wording wording = new Wording("Bread number " + number + " is on the shelf when the shop opens");
        decide(new SetObjective(goal, cycle, team, null, wording, Kind.COMMITTED, owner, false, now));
        for (int i = 0; i < size.keyResults; i++) {
            decide(new AddKeyResult(
                    goal,
                    Content.keyResult(goal, i),
                    new Wording("Loaves ready at " + (6 + i)),
                    MetricDefinition.increase("loaves", BigDecimal.ZERO, BigDecimal.valueOf(100)),
                    Weight.ONE,
                    null,
                    null,
                    false,
                    now));
        }
        decide(new NameReviewer(goal, reviewer, now));
        decide(new PublishObjective(goal, now));
    }

    private void checkIn(ObjectiveId goal, Occasion now, int round) {
        int value = 90 * round / size.checkIns + random.nextInt(10);
        Reading reading = new Reading(
                Content.keyResult(goal, round % size.keyResults),
                CheckInId.random(),
                BigDecimal.valueOf(value),
                null,
                new Confidence(BigDecimal.valueOf(1 + random.nextInt(9), 1)),
                null,
                "Counted at the door on the way in.");
        decide(new RecordCheckIn(goal, List.of(reading), now));
    }

    /** All goals are worked on once in a round, and the rounds are spread over the past weeks. */
    private Occasion at(int round, int number) {
        Duration since = AGE.minusDays(5).multipliedBy(round).dividedBy(size.checkIns + 1);
        return Occasion.live(begin.plus(since).plusMillis(number).truncatedTo(ChronoUnit.MILLIS), owner);
    }

    private void decide(Command command) {
        Map<String, String> metadata = metadata();
        for (DomainEvent event : rehearsal.decide(command)) {
            filling.append(
                    IdentifierFactory.getInstance().generateIdentifier(),
                    event,
                    command.occasion().receivedAt(),
                    metadata);
        }
    }

    private Map<String, String> metadata() {
        String request = UUID.randomUUID().toString();
        return Map.of(
                MetadataKeys.ACTOR, owner.value(),
                MetadataKeys.REQUEST_ID, request,
                MetadataKeys.CAUSATION_ID, request,
                MetadataKeys.CORRELATION_ID, request,
                MetadataKeys.SOURCE, MetadataKeys.SOURCE_API);
    }
}
