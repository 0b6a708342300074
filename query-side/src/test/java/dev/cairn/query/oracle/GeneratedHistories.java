package dev.cairn.query.oracle;

import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.cairn.events.Act;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.cycle.CycleReopened;
import dev.cairn.events.cycle.CycleRescheduled;
import dev.cairn.events.cycle.ScoringStarted;
import dev.cairn.events.organisation.OrganisationId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.organisation.SettingsChanged;
import dev.cairn.events.team.TeamDissolved;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamId;
import dev.cairn.events.team.TeamMoved;
import dev.cairn.events.team.TeamRenamed;
import dev.cairn.query.History;
import dev.cairn.query.RecordedEvent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.quicktheories.core.Gen;

/**
 * Generates histories of a small organisation over half a year: each number becomes one more event, so that a history that
 * fails shrinks to a short one. Few of everything, so that events often meet. About a third of the events are back-dated or
 * claim another time of recording; some are recorded in the same millisecond, and a few with a clock that went back.
 */
final class GeneratedHistories {

    static final List<String> CYCLES =
            List.of(CycleId.fromKey("one").value(), CycleId.fromKey("two").value());
    static final List<String> TEAMS = List.of(
            TeamId.fromKey("company").value(),
            TeamId.fromKey("department").value(),
            TeamId.fromKey("team").value());

    static final Instant BEGINNING = Instant.parse("2026-01-01T08:00:00Z");

    private GeneratedHistories() {}

    static Gen<List<RecordedEvent>> ofUpTo(int events) {
        return lists().of(integers().between(0, Integer.MAX_VALUE - 1))
                .ofSizeBetween(0, events)
                .map(GeneratedHistories::of);
    }

    private static List<RecordedEvent> of(List<Integer> seeds) {
        History history = new History();
        RecordedOnce checkIns = new RecordedOnce();
        Instant recordedAt = BEGINNING;
        for (DomainEvent event : beginnings(recordedAt)) {
            history.record(recordedAt, event);
        }
        for (Integer seed : seeds) {
            Random random = new Random(Objects.requireNonNull(seed));
            recordedAt = recordedAt.plus(step(random));
            history.record(recordedAt, checkIns.asTheLogHasIt(event(random, act(random, recordedAt))));
        }
        return history.events();
    }

    /** A cycle, teams and two published goals with key results, so that there is much to be seen from the start. */
    private static List<DomainEvent> beginnings(Instant at) {
        Act live = new Act(at, null, null, null, null);
        Act claimed = new Act(at, null, at.plus(Duration.ofDays(10)), null, null);
        List<DomainEvent> beginnings = new ArrayList<>(List.of(
                defined(CYCLES.get(0), "2026-Q1", "2026-01-01", "2026-03-31", live),
                formed(TEAMS.get(0), "Sample company", "company", null, live),
                formed(TEAMS.get(2), "Sample team", "team", TEAMS.get(0), live)));
        beginnings.addAll(GoalEvents.published(GoalEvents.GOALS.get(0), TEAMS.get(2), live));
        beginnings.addAll(GoalEvents.published(GoalEvents.GOALS.get(1), TEAMS.get(0), claimed));
        return beginnings;
    }

    private static Duration step(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofMillis(-1 - random.nextInt(3));
            case 2 -> Duration.ofMillis(1);
            default -> Duration.ofHours(1 + random.nextInt(120));
        };
    }

    private static Act act(Random random, Instant recordedAt) {
        Instant effectiveAt = switch (random.nextInt(4)) {
            case 0 -> earlier(random, recordedAt);
            default -> recordedAt;
        };
        Instant claimedAt = switch (random.nextInt(4)) {
            case 0 -> effectiveAt.plus(Duration.ofHours(random.nextInt(72)));
            default -> null;
        };
        return new Act(effectiveAt, People.any(random), claimedAt, null, null);
    }

    private static Instant earlier(Random random, Instant time) {
        return time.minus(Duration.ofHours(random.nextInt(24 * 40)));
    }

    private static DomainEvent event(Random random, Act act) {
        return switch (random.nextInt(14)) {
            case 12, 13 -> RetrospectiveEvents.any(random, act);
            case 0 -> ofCycle(random, act);
            case 1 -> ofTeam(random, act);
            case 2 -> random.nextInt(3) == 0 ? settings(random, act) : GoalEvents.ofGoal(random, act);
            case 3, 4, 5 -> GoalEvents.ofGoal(random, act);
            default -> GoalEvents.ofKeyResult(random, act);
        };
    }

    private static DomainEvent settings(Random random, Act act) {
        Settings defaults = Settings.DEFAULTS;
        return new SettingsChanged(
                OrganisationId.MAIN,
                new Settings(
                        random.nextBoolean() ? "UTC" : "Pacific/Auckland",
                        7 + random.nextInt(90),
                        new BigDecimal("1.50"),
                        defaults.commitmentDays(),
                        defaults.onTrackGap(),
                        defaults.atRiskGap(),
                        defaults.maintainOffTrackBelow(),
                        defaults.committedSuccess(),
                        defaults.aspirationalSuccess(),
                        defaults.committedBands(),
                        defaults.aspirationalBands(),
                        List.of("MONDAY", "THURSDAY")),
                act);
    }

    private static DomainEvent ofCycle(Random random, Act act) {
        String cycle = CYCLES.get(random.nextInt(CYCLES.size()));
        return GeneratedHistories.<Function<Act, DomainEvent>>any(
                        random,
                        a -> defined(cycle, "2026-H1", "2026-01-05", "2026-06-30", a),
                        a -> new CycleRescheduled(
                                cycle,
                                LocalDate.parse("2026-01-10"),
                                LocalDate.parse("2026-04-01").plusDays(random.nextInt(60)),
                                a),
                        a -> new ScoringStarted(cycle, a),
                        a -> new CycleClosed(cycle, a),
                        a -> new CycleReopened(cycle, a))
                .apply(act);
    }

    private static DomainEvent ofTeam(Random random, Act act) {
        String team = TEAMS.get(random.nextInt(TEAMS.size()));
        String parent = TEAMS.get(random.nextInt(TEAMS.size()));
        return GeneratedHistories.<Function<Act, DomainEvent>>any(
                        random,
                        a -> formed(team, "Formed again", "department", random.nextBoolean() ? parent : null, a),
                        a -> new TeamRenamed(team, "Team " + random.nextInt(3), a),
                        a -> new TeamMoved(team, random.nextBoolean() ? parent : null, a),
                        a -> new TeamDissolved(team, a))
                .apply(act);
    }

    private static CycleDefined defined(String cycle, String name, String firstDay, String lastDay, Act act) {
        return new CycleDefined(cycle, name, LocalDate.parse(firstDay), LocalDate.parse(lastDay), null, 14, act);
    }

    private static TeamFormed formed(String team, String name, String level, @Nullable String parent, Act act) {
        return new TeamFormed(team, name, level, parent, false, act);
    }

    @SafeVarargs
    static <T> T any(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** Three people, and nobody. */
    static final class People {

        static final List<String> ALL = List.of(
                "person:00000000-0000-4000-8000-000000000001",
                "person:00000000-0000-4000-8000-000000000002",
                "person:00000000-0000-4000-8000-000000000003");

        private People() {}

        static @Nullable String any(Random random) {
            return random.nextInt(4) == 0 ? null : ALL.get(random.nextInt(ALL.size()));
        }
    }
}
