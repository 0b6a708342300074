package dev.cairn.command;

import static dev.cairn.command.Sample.decimal;

import dev.cairn.command.cycle.Cadence;
import dev.cairn.command.cycle.CloseCycle;
import dev.cairn.command.cycle.CycleDates;
import dev.cairn.command.cycle.DefineCycle;
import dev.cairn.command.cycle.Missing;
import dev.cairn.command.cycle.ReopenCycle;
import dev.cairn.command.cycle.RescheduleCycle;
import dev.cairn.command.cycle.StartScoring;
import dev.cairn.command.cycle.Waiver;
import dev.cairn.command.objective.AddContributor;
import dev.cairn.command.objective.AddInitiative;
import dev.cairn.command.objective.AddKeyResult;
import dev.cairn.command.objective.AlignObjective;
import dev.cairn.command.objective.AssignKeyResultOwner;
import dev.cairn.command.objective.AssignObjectiveOwner;
import dev.cairn.command.objective.CarryForwardObjective;
import dev.cairn.command.objective.ChangeObjectiveKind;
import dev.cairn.command.objective.CloseObjective;
import dev.cairn.command.objective.Confidence;
import dev.cairn.command.objective.CorrectCheckIn;
import dev.cairn.command.objective.CorrectScore;
import dev.cairn.command.objective.DeclineObjective;
import dev.cairn.command.objective.DescribeObjective;
import dev.cairn.command.objective.Description;
import dev.cairn.command.objective.DropInitiative;
import dev.cairn.command.objective.DropKeyResult;
import dev.cairn.command.objective.DropObjective;
import dev.cairn.command.objective.FinishInitiative;
import dev.cairn.command.objective.Forecast;
import dev.cairn.command.objective.Kind;
import dev.cairn.command.objective.Label;
import dev.cairn.command.objective.LabelKey;
import dev.cairn.command.objective.LabelKeyResult;
import dev.cairn.command.objective.LabelObjective;
import dev.cairn.command.objective.MetricDefinition;
import dev.cairn.command.objective.MoveObjective;
import dev.cairn.command.objective.NamePredecessor;
import dev.cairn.command.objective.NameReviewer;
import dev.cairn.command.objective.ProposeObjective;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.objective.Reading;
import dev.cairn.command.objective.RecordCheckIn;
import dev.cairn.command.objective.RemoveContributor;
import dev.cairn.command.objective.ReopenObjective;
import dev.cairn.command.objective.RescheduleKeyResult;
import dev.cairn.command.objective.RestoreKeyResult;
import dev.cairn.command.objective.RetargetKeyResult;
import dev.cairn.command.objective.RetractCheckIn;
import dev.cairn.command.objective.ReturnObjective;
import dev.cairn.command.objective.ReviewScores;
import dev.cairn.command.objective.ReweightKeyResult;
import dev.cairn.command.objective.RewordKeyResult;
import dev.cairn.command.objective.RewordObjective;
import dev.cairn.command.objective.Score;
import dev.cairn.command.objective.ScoreKeyResult;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.command.objective.StartInitiative;
import dev.cairn.command.objective.UnlabelKeyResult;
import dev.cairn.command.objective.UnlabelObjective;
import dev.cairn.command.objective.Weight;
import dev.cairn.command.objective.WithdrawAlignment;
import dev.cairn.command.objective.WithdrawPredecessor;
import dev.cairn.command.organisation.ChangeSettings;
import dev.cairn.command.report.DefineReport;
import dev.cairn.command.report.ReportContent;
import dev.cairn.command.report.ReportName;
import dev.cairn.command.report.RetireReport;
import dev.cairn.command.report.ReviseReport;
import dev.cairn.command.retrospective.CitedEvents;
import dev.cairn.command.retrospective.CompleteRetrospective;
import dev.cairn.command.retrospective.DecideAction;
import dev.cairn.command.retrospective.DropAction;
import dev.cairn.command.retrospective.FinishAction;
import dev.cairn.command.retrospective.NoteObservation;
import dev.cairn.command.retrospective.ObservationKind;
import dev.cairn.command.retrospective.OpenRetrospective;
import dev.cairn.command.retrospective.ReopenRetrospective;
import dev.cairn.command.retrospective.RetrospectiveText;
import dev.cairn.command.retrospective.WithdrawObservation;
import dev.cairn.command.team.DissolveTeam;
import dev.cairn.command.team.FormTeam;
import dev.cairn.command.team.MoveTeam;
import dev.cairn.command.team.RenameTeam;
import dev.cairn.events.FreeText;
import dev.cairn.events.Reason;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.Step;
import dev.cairn.events.objective.StepDone;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.report.ReportId;
import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import dev.cairn.events.retrospective.ActionId;
import dev.cairn.events.retrospective.ObservationId;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.team.TeamId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Any command, of any of the six streams, about a world so small that commands meet: two or three of each thing, over a few
 * months. The same seed and time give the same command.
 */
final class AnyCommand {

    /** How many kinds of command there are. */
    static final int KINDS = 64;

    /** A goal that may be served, beside the one of the sample. */
    static final ObjectiveId SECOND_GOAL = ObjectiveId.fromKey("goal 2");

    /** A goal that may go on with others, of a cycle that begins later. */
    static final ObjectiveId NEXT_GOAL = ObjectiveId.fromKey("next goal");

    static final KeyResultId NEXT_KEY_RESULT = KeyResultId.fromKey("key result 2");

    static final CycleId LATER = CycleId.fromKey("2026-Q2");

    private final Random random;
    private final Instant now;

    private AnyCommand(long seed, Instant now) {
        this.random = new Random(seed);
        this.now = now;
    }

    static Command of(long seed, Instant now) {
        AnyCommand any = new AnyCommand(seed, now);
        // Readings come more often than anything else, here as in life.
        int kind = any.random.nextInt(4) == 0 ? 40 + any.random.nextInt(3) : any.random.nextInt(KINDS);
        return any.command(kind);
    }

    /** A command of this kind, 0 to 63. */
    static Command of(int kind, long seed, Instant now) {
        return new AnyCommand(seed, now).command(kind);
    }

    private Command command(int kind) {
        ObjectiveId goal = goal();
        KeyResultId keyResult = keyResult();
        Occasion occasion = occasion();
        return switch (kind) {
            case 0 -> new ChangeSettings(settings(), occasion);
            case 1 -> new DefineCycle(cycle(), name(), dates(), maybe(cycle()), maybe(new Cadence(7)), occasion);
            case 2 -> new RescheduleCycle(cycle(), dates(), occasion);
            case 3 -> new StartScoring(cycle(), occasion);
            case 4 -> new CloseCycle(cycle(), waivers(), occasion);
            case 5 -> new ReopenCycle(cycle(), occasion);
            case 6 -> new FormTeam(team(), name(), level(), maybe(team()), false, occasion);
            case 7 -> new RenameTeam(team(), name(), occasion);
            case 8 -> new MoveTeam(team(), maybe(team()), occasion);
            case 9 -> new DissolveTeam(team(), occasion);
            case 10 -> set(goal, occasion);
            case 11 -> new RewordObjective(goal, wording(), occasion);
            case 12 -> new DescribeObjective(goal, maybe(new Description("Description " + small())), occasion);
            case 13 -> new ChangeObjectiveKind(goal, kind(), occasion);
            case 14 -> new MoveObjective(goal, maybe(team()), maybe(person()), occasion);
            case 15 -> new AssignObjectiveOwner(goal, maybe(person()), occasion);
            case 16 -> new AddContributor(goal, person(), occasion);
            case 17 -> new RemoveContributor(goal, person(), occasion);
            case 18 -> new NameReviewer(goal, person(), occasion);
            case 19 -> new AlignObjective(goal, goal(), maybe(keyResult()), occasion);
            case 20 -> new WithdrawAlignment(goal, goal(), maybe(keyResult()), occasion);
            case 21 -> new LabelObjective(goal, label(), occasion);
            case 22 -> new UnlabelObjective(goal, label().key(), occasion);
            case 23 -> new LabelKeyResult(goal, keyResult, label(), occasion);
            case 24 -> new UnlabelKeyResult(goal, keyResult, label().key(), occasion);
            case 25 -> new ProposeObjective(goal, occasion);
            case 26 -> new ReturnObjective(goal, occasion);
            case 27 -> new DeclineObjective(goal, occasion);
            case 28 -> new PublishObjective(goal, occasion);
            case 29 -> new CloseObjective(goal, occasion);
            case 30 -> new DropObjective(goal, occasion);
            case 31 -> new ReopenObjective(goal, occasion);
            case 32 ->
                new AddKeyResult(
                        goal, keyResult, wording(), metric(), weight(), maybe(person()), maybe(day()), false, occasion);
            case 33 -> new RewordKeyResult(goal, keyResult, wording(), occasion);
            case 34 -> new RetargetKeyResult(goal, keyResult, metric(), occasion);
            case 35 -> new ReweightKeyResult(goal, keyResult, weight(), occasion);
            case 36 -> new AssignKeyResultOwner(goal, keyResult, maybe(person()), occasion);
            case 37 -> new RescheduleKeyResult(goal, keyResult, maybe(day()), occasion);
            case 38 -> new DropKeyResult(goal, keyResult, occasion);
            case 39 -> new RestoreKeyResult(goal, keyResult, occasion);
            case 40 ->
                new RecordCheckIn(
                        goal, random.nextBoolean() ? List.of(reading()) : List.of(reading(), reading()), dated());
            case 41 -> new CorrectCheckIn(goal, reading(), occasion.effective(null));
            case 42 -> new RetractCheckIn(goal, keyResult, checkIn(keyResult), occasion.effective(null));
            case 43 -> new ScoreKeyResult(goal, keyResult, new Score(decimal("0." + small())), occasion);
            case 44 -> new CorrectScore(goal, keyResult, new Score(decimal("0." + small())), occasion);
            case 45 -> new ReviewScores(goal, occasion);
            case 46 -> new AddInitiative(goal, work(), maybe(keyResult), wording(), maybe(person()), occasion);
            case 47 -> new StartInitiative(goal, work(), occasion);
            case 48 -> new FinishInitiative(goal, work(), occasion);
            case 49 -> new DropInitiative(goal, work(), occasion);
            case 50 -> new OpenRetrospective(retrospective(), cycle(), team(), occasion);
            case 51 ->
                new NoteObservation(retrospective(), observation(), observationKind(), observed(), cited(), occasion);
            case 52 -> new WithdrawObservation(retrospective(), observation(), occasion);
            case 53 ->
                new DecideAction(
                        retrospective(),
                        action(),
                        observed(),
                        maybe(person()),
                        LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(random.nextInt(9) - 1),
                        occasion);
            case 54 -> new FinishAction(retrospective(), action(), occasion);
            case 55 -> new DropAction(retrospective(), action(), occasion);
            case 56 -> new CompleteRetrospective(retrospective(), occasion);
            case 57 -> new ReopenRetrospective(retrospective(), occasion);
            case 58 -> name(occasion);
            case 59 ->
                new WithdrawPredecessor(mostly(NEXT_GOAL, goal), maybe(mostly(NEXT_KEY_RESULT, keyResult)), occasion);
            case 60 ->
                new CarryForwardObjective(
                        goal, NEXT_GOAL, LATER, random.nextBoolean() ? List.of() : List.of(keyResult), occasion);
            case 61 -> new DefineReport(report(), new ReportName("report-" + small()), content(), occasion);
            case 62 -> new ReviseReport(report(), content(), occasion);
            case 63 -> new RetireReport(report(), occasion);
            default -> throw new IllegalArgumentException("No kind of command: " + kind);
        };
    }

    private ReportId report() {
        return ReportId.fromKey("report " + random.nextInt(3));
    }

    private ReportContent content() {
        return ReportContent.of(
                "Question " + small(),
                "select :day as day",
                List.of(new ReportParameter("day", "date", "Day", random.nextBoolean(), maybe("2026-01-31"))),
                new ReportPresentation("table", null, null, List.of()));
    }

    private List<Waiver> waivers() {
        return Arrays.stream(Missing.values())
                .filter(missing -> random.nextInt(3) > 0)
                .map(missing -> new Waiver(missing, small()))
                .toList();
    }

    private NamePredecessor name(Occasion occasion) {
        NamePredecessor.Link link = new NamePredecessor.Link(
                mostly(NEXT_KEY_RESULT, keyResult()), mostly(Sample.KEY_RESULT, keyResult()), random.nextBoolean());
        return new NamePredecessor(
                mostly(NEXT_GOAL, goal()),
                mostly(Sample.GOAL, goal()),
                random.nextBoolean() ? List.of() : List.of(link),
                occasion);
    }

    private <T> T mostly(T one, T other) {
        return random.nextInt(4) > 0 ? one : other;
    }

    private SetObjective set(ObjectiveId goal, Occasion occasion) {
        boolean personal = random.nextInt(4) == 0;
        return new SetObjective(
                goal,
                cycle(),
                personal ? null : team(),
                personal ? person() : null,
                wording(),
                kind(),
                maybe(person()),
                false,
                occasion);
    }

    private Occasion occasion() {
        Reason reason = switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> new Reason("learnt", null);
            default -> new Reason("other", new FreeText("Because of " + small()));
        };
        if (random.nextInt(3) == 0) {
            Instant at = now.minus(Duration.ofHours(random.nextInt(72)));
            return Occasion.imported(now, maybe(person()), at, at.plus(Duration.ofHours(random.nextInt(3))))
                    .because(reason);
        }
        return Occasion.live(now, person()).because(reason);
    }

    private Occasion dated() {
        return occasion().effective(maybe(now.minus(Duration.ofHours(random.nextInt(300)))));
    }

    private Settings settings() {
        Settings was = Settings.DEFAULTS;
        return new Settings(
                random.nextBoolean() ? "Asia/Tokyo" : "UTC",
                1 + random.nextInt(30),
                was.staleAfterCadences(),
                random.nextInt(20),
                was.onTrackGap(),
                was.atRiskGap(),
                was.maintainOffTrackBelow(),
                was.committedSuccess(),
                was.aspirationalSuccess(),
                was.committedBands(),
                was.aspirationalBands(),
                was.workingWeek());
    }

    private MetricDefinition metric() {
        return switch (random.nextInt(4)) {
            case 0 -> MetricDefinition.increase("users", decimal("0"), decimal("1" + small()));
            case 1 -> MetricDefinition.decrease(null, decimal("2" + small()), decimal("" + small()));
            case 2 -> MetricDefinition.maintain(null, decimal("" + small()), maybe(decimal("9")));
            default ->
                MetricDefinition.milestone(
                        random.nextBoolean()
                                ? List.of(new Step("a", decimal("1")))
                                : List.of(new Step("a", decimal("1")), new Step("b", decimal("1" + small()))));
        };
    }

    private Reading reading() {
        List<StepDone> steps = random.nextInt(3) == 0
                ? List.of(new StepDone(random.nextBoolean() ? "a" : "b", decimal("0." + small())))
                : null;
        KeyResultId keyResult = keyResult();
        return new Reading(
                keyResult,
                checkIn(keyResult),
                steps == null ? maybe(decimal("0." + small())) : null,
                steps,
                maybe(new Confidence(decimal("0." + small()))),
                maybe(new Forecast(decimal("0." + small()))),
                maybe("Note " + small()));
    }

    private int small() {
        return random.nextInt(3);
    }

    private ObjectiveId goal() {
        return switch (random.nextInt(10)) {
            case 0 -> ObjectiveId.fromKey("goal 3");
            case 1, 2 -> SECOND_GOAL;
            case 3, 4 -> NEXT_GOAL;
            default -> Sample.GOAL;
        };
    }

    private KeyResultId keyResult() {
        return random.nextInt(3) == 0 ? KeyResultId.fromKey("key result 2") : Sample.KEY_RESULT;
    }

    private CheckInId checkIn(KeyResultId keyResult) {
        return CheckInId.fromKey(random.nextInt(8) == 0 ? "reading" : "reading " + small() + " of " + keyResult);
    }

    private InitiativeId work() {
        return InitiativeId.fromKey("work " + random.nextInt(2));
    }

    private RetrospectiveId retrospective() {
        return RetrospectiveId.fromKey(random.nextInt(6) == 0 ? "other retrospective" : "retrospective");
    }

    private ObservationId observation() {
        return ObservationId.fromKey("observation " + small());
    }

    private ObservationKind observationKind() {
        return List.of(ObservationKind.values()).get(random.nextInt(ObservationKind.values().length));
    }

    private ActionId action() {
        return ActionId.fromKey("action " + small());
    }

    private RetrospectiveText observed() {
        return new RetrospectiveText("Observed " + random.nextInt(2));
    }

    /** One of the first events of the log, which are of the cycle, the team and the goal; or one that nobody knows. */
    private CitedEvents cited() {
        int event = random.nextInt(12);
        return event > 8 ? CitedEvents.NONE : new CitedEvents(List.of(eventId(event)));
    }

    /** The id of the event at that place of the log, from 0. */
    static String eventId(int place) {
        return UUID.nameUUIDFromBytes(("event " + place).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Another cycle, which often begins later than that of the sample. */
    private CycleId cycle() {
        return random.nextInt(3) == 0 ? CycleId.fromKey("2026") : Sample.CYCLE;
    }

    private TeamId team() {
        return random.nextInt(3) == 0 ? TeamId.fromKey("team " + small()) : Sample.TEAM;
    }

    private PersonId person() {
        return PersonId.fromKey("person " + small());
    }

    private Name name() {
        return new Name("Name " + small());
    }

    private Wording wording() {
        return new Wording("Wording " + random.nextInt(4));
    }

    private Label label() {
        return new Label(new LabelKey("key " + small()), "value " + small());
    }

    private Weight weight() {
        return new Weight(decimal("1." + small()));
    }

    private Kind kind() {
        return random.nextBoolean() ? Kind.COMMITTED : Kind.ASPIRATIONAL;
    }

    private TeamLevel level() {
        return random.nextBoolean() ? TeamLevel.TEAM : TeamLevel.DEPARTMENT;
    }

    private LocalDate day() {
        return LocalDate.parse("2026-01-01").plusDays(random.nextInt(100));
    }

    private CycleDates dates() {
        LocalDate first = LocalDate.parse("2026-01-01").plusDays(random.nextInt(3));
        return new CycleDates(first, first.plusDays(80L + random.nextInt(20)));
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }
}
