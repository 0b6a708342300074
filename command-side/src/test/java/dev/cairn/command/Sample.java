package dev.cairn.command;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cairn.command.cycle.CloseCycle;
import dev.cairn.command.cycle.CycleDates;
import dev.cairn.command.cycle.DefineCycle;
import dev.cairn.command.cycle.Missing;
import dev.cairn.command.cycle.Waiver;
import dev.cairn.command.objective.AddKeyResult;
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
import dev.cairn.events.FreeText;
import dev.cairn.events.Reason;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sample quarter, January to March 2026 in UTC, with one team and one goal, and a clock that the test moves. */
public final class Sample {

    public static final CycleId CYCLE = CycleId.fromKey("2026-Q1");
    public static final TeamId TEAM = TeamId.fromKey("sample team");
    public static final ObjectiveId GOAL = ObjectiveId.fromKey("goal");
    public static final KeyResultId KEY_RESULT = KeyResultId.fromKey("key result");
    public static final CheckInId READING = CheckInId.fromKey("reading");
    public static final PersonId OWNER = PersonId.fromKey("owner");
    public static final PersonId REVIEWER = PersonId.fromKey("reviewer");
    public static final Instant FIRST_DAY = Instant.parse("2026-01-01T00:00:00Z");
    public static final CycleDates QUARTER =
            new CycleDates(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-03-31"));

    public final Rehearsal rehearsal = new Rehearsal();
    private final List<DomainEvent> log = new ArrayList<>();
    private Instant now = FIRST_DAY;

    /** A quarter and a team, and nothing in them. */
    public static Sample quarter() {
        Sample sample = new Sample();
        sample.when(new DefineCycle(CYCLE, new Name("2026-Q1"), QUARTER, null, null, sample.live()));
        sample.when(new FormTeam(TEAM, new Name("Sample team"), TeamLevel.TEAM, null, false, sample.live()));
        return sample;
    }

    /** With a draft of a goal that has one key result: from 0 to 60. */
    public static Sample draft() {
        return quarter().with(MetricDefinition.increase("users", decimal("0"), decimal("60")));
    }

    /** With that goal published on the first day. */
    public static Sample published() {
        return draft().publish();
    }

    /** With a published goal whose key result is measured like this. */
    public static Sample publishedWith(MetricDefinition metric) {
        return quarter().with(metric).publish();
    }

    private Sample with(MetricDefinition metric) {
        when(set(GOAL, "Sample goal"));
        when(add(KEY_RESULT, "Sample key result", metric));
        return this;
    }

    public Sample publish() {
        when(new NameReviewer(GOAL, REVIEWER, live()));
        when(new PublishObjective(GOAL, live()));
        return this;
    }

    public SetObjective set(ObjectiveId objectiveId, String wording) {
        return new SetObjective(
                objectiveId, CYCLE, TEAM, null, new Wording(wording), Kind.COMMITTED, OWNER, false, live());
    }

    public AddKeyResult add(KeyResultId keyResultId, String wording, MetricDefinition metric) {
        return new AddKeyResult(GOAL, keyResultId, new Wording(wording), metric, Weight.ONE, null, null, false, live());
    }

    public RecordCheckIn checkIn(CheckInId checkInId, String value) {
        return new RecordCheckIn(GOAL, List.of(reading(checkInId, value)), live());
    }

    public static Reading reading(CheckInId checkInId, @Nullable String value) {
        return new Reading(KEY_RESULT, checkInId, value == null ? null : decimal(value), null, null, null, null);
    }

    /** Moves the clock; day 1 is the first day of the cycle. */
    public Sample onDay(int day) {
        now = FIRST_DAY.plus(Duration.ofDays(day - 1L)).plus(Duration.ofHours(12));
        return this;
    }

    public Sample later(Duration duration) {
        now = now.plus(duration);
        return this;
    }

    public Instant now() {
        return now;
    }

    /** The owner acts, here and now. */
    public Occasion live() {
        return Occasion.live(now, OWNER);
    }

    /** The owner acts for a reason. */
    public Occasion because(String category, @Nullable String sentence) {
        return live().because(new Reason(category, sentence == null ? null : new FreeText(sentence)));
    }

    /** A file says so. */
    public Occasion imported(String effectiveAt) {
        Instant at = Instant.parse(effectiveAt);
        return Occasion.imported(now, OWNER, at, at);
    }

    public Sample closeCycle() {
        when(new CloseCycle(
                CYCLE,
                Arrays.stream(Missing.values()).map(Waiver::of).toList(),
                because("other", "It is over, whatever is missing.")));
        return this;
    }

    public List<DomainEvent> when(Command command) {
        List<DomainEvent> events = rehearsal.decide(command);
        log.addAll(events);
        return events;
    }

    /** All that happened, in its order. */
    public List<DomainEvent> log() {
        return List.copyOf(log);
    }

    /** The one event that the command makes happen. */
    public DomainEvent event(Command command) {
        List<DomainEvent> events = when(command);
        if (events.size() != 1) {
            throw new AssertionError("One event was expected, not " + events);
        }
        return events.getFirst();
    }

    /** The one rule that the command breaks. */
    public Violation violation(Command command) {
        List<Violation> violations = violations(command);
        if (violations.size() != 1) {
            throw new AssertionError("One broken rule was expected, not " + violations);
        }
        return violations.getFirst();
    }

    public List<Violation> violations(Command command) {
        RuleBroken refusal = catchThrowableOfType(RuleBroken.class, () -> when(command));
        if (refusal == null) {
            throw new AssertionError("The command was not refused: " + command);
        }
        return refusal.violations();
    }

    public static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
