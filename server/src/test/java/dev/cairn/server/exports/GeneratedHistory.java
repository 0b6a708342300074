package dev.cairn.server.exports;

import dev.cairn.command.Command;
import dev.cairn.command.Name;
import dev.cairn.command.ObjectiveFacts;
import dev.cairn.command.Occasion;
import dev.cairn.command.Rehearsal;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.TeamLevel;
import dev.cairn.command.Wording;
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
import dev.cairn.events.DomainEvent;
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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation does in some years, by the real rules: commands of every kind, of which many are refused. The same seed
 * gives the same history.
 */
public final class GeneratedHistory {

    /** An event, the id of its message, and when the log took it. */
    public record Recorded(String eventId, DomainEvent event, Instant recordedAt) {}

    private static final List<String> WORDS = List.of(
            "More bread sold",
            "Fewer, \"burnt\" rolls",
            "Oven; clean = shiny",
            "Caf\u00e9 \u2013 open",
            "**Bold** goal",
            "Shop back\\slash",
            "Happy guests.",
            "Less waste!");
    private static final List<String> TEXTS = List.of(
            "As agreed.",
            "Two lines:\nsecond one",
            "With \"quotes\", commas; and more",
            " leading",
            "=1+1",
            "\u00fcml\u00e4ut");
    private static final List<String> CATEGORIES =
            List.of("clarified", "priorities-changed", "learnt", "wrong-data", "other");

    private final Random random;
    private final Rehearsal rehearsal = new Rehearsal();
    private final List<Recorded> log = new ArrayList<>();
    private final Map<PersonId, String> handles = new LinkedHashMap<>();
    private final List<CycleId> cycles = new ArrayList<>();
    private final List<TeamId> teams = new ArrayList<>();
    private final List<ObjectiveId> goals = new ArrayList<>();
    private final Map<ObjectiveId, List<KeyResultId>> keyResults = new HashMap<>();
    private final Map<KeyResultId, String> metrics = new HashMap<>();
    private final Map<KeyResultId, List<CheckInId>> readings = new HashMap<>();
    private final Map<ObjectiveId, List<InitiativeId>> initiatives = new HashMap<>();
    private final List<RetrospectiveId> retrospectives = new ArrayList<>();
    private final List<ReportId> reports = new ArrayList<>();
    private final List<ObservationId> observations = new ArrayList<>();
    private final List<ActionId> actions = new ArrayList<>();
    private Instant now = Instant.parse("2023-12-01T09:00:00Z");
    private int names;

    private GeneratedHistory(long seed) {
        random = new Random(seed);
        for (String handle : List.of("sample-anna", "sample-ben", "sample, \"cleo\"", "sample-dan")) {
            handles.put(PersonId.fromKey(seed + handle), handle);
        }
    }

    /** The history of that seed. */
    public static GeneratedHistory of(long seed, int commands) {
        GeneratedHistory history = new GeneratedHistory(seed);
        history.make(commands);
        return history;
    }

    /** What was recorded, in order. */
    public List<Recorded> log() {
        return Collections.unmodifiableList(log);
    }

    /** The people by id, with their handles. */
    public Map<PersonId, String> people() {
        return Collections.unmodifiableMap(handles);
    }

    /** How that person is called. */
    String handle(String personId) {
        return Objects.requireNonNull(handles.get(new PersonId(personId)));
    }

    /** When all of this is over. */
    public Instant end() {
        return now;
    }

    private void make(int commands) {
        for (int i = 0; i < 3; i++) {
            attempt(this::defineCycle);
            attempt(this::formTeam);
        }
        for (int i = 0; i < commands; i++) {
            // Sometimes two things happen in one millisecond.
            now = now.plusMillis(random.nextInt(8) == 0 ? 0 : 1 + random.nextInt(20_000_000));
            attempt(something());
        }
    }

    private Supplier<Command> something() {
        return switch (random.nextInt(16)) {
            case 0, 1 -> this::frame;
            case 2 -> random.nextInt(4) == 0 ? this::report : this::lookBack;
            default -> goals.size() < 6 ? this::setObjective : this::goalCommand;
        };
    }

    private Command report() {
        ReportContent content = ReportContent.of(
                "Sample question?",
                "select :day::date as day, '" + any(TEXTS).replace("'", "''") + "' as text",
                List.of(new ReportParameter("day", "date", "Day", false, maybe(() -> "2024-01-31"))),
                new ReportPresentation("table", null, null, List.of()));
        if (reports.isEmpty() || random.nextInt(3) == 0) {
            ReportId id = ReportId.fromKey(key());
            reports.add(id);
            return new DefineReport(id, new ReportName("report-" + random.nextInt(5)), content, occasion());
        }
        return random.nextInt(4) == 0
                ? new RetireReport(any(reports), occasion())
                : new ReviseReport(any(reports), content, occasion());
    }

    private Command lookBack() {
        if (retrospectives.isEmpty() || random.nextInt(12) == 0) {
            RetrospectiveId id = RetrospectiveId.fromKey(key());
            retrospectives.add(id);
            return new OpenRetrospective(id, any(cycles), any(teams), occasion());
        }
        RetrospectiveId id = any(retrospectives);
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> {
                ObservationId observation = ObservationId.fromKey(key());
                observations.add(observation);
                yield new NoteObservation(
                        id,
                        observation,
                        any(List.of(ObservationKind.values())),
                        new RetrospectiveText(any(TEXTS)),
                        cited(),
                        occasion());
            }
            case 3 -> new WithdrawObservation(id, anyOr(observations, ObservationId::random), occasion());
            case 4, 5, 6 -> {
                ActionId action = ActionId.fromKey(key());
                actions.add(action);
                yield new DecideAction(
                        id,
                        action,
                        new RetrospectiveText(any(TEXTS)),
                        maybe(this::person),
                        LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(2L + random.nextInt(30)),
                        occasion());
            }
            case 7, 8 -> new FinishAction(id, anyOr(actions, ActionId::random), occasion());
            case 9 -> new DropAction(id, anyOr(actions, ActionId::random), occasion());
            case 10 -> new CompleteRetrospective(id, occasion());
            default -> new ReopenRetrospective(id, occasion());
        };
    }

    /** Up to two of the last events, of which some are of other cycles. */
    private CitedEvents cited() {
        Set<String> cited = new LinkedHashSet<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            cited.add(log.get(log.size() - 1 - random.nextInt(Math.min(20, log.size())))
                    .eventId());
        }
        return new CitedEvents(List.copyOf(cited));
    }

    private <T> T anyOr(List<T> list, Supplier<T> other) {
        return list.isEmpty() ? other.get() : any(list);
    }

    private void attempt(Supplier<? extends Command> command) {
        try {
            Command made = command.get();
            for (DomainEvent event : rehearsal.decide(made)) {
                String eventId = new UUID(random.nextLong(), random.nextLong()).toString();
                rehearsal.identify(eventId, event.streamId());
                log.add(new Recorded(eventId, event, made.occasion().receivedAt()));
            }
        } catch (RuleBroken refusal) {
            // What is refused is no history.
        }
    }

    private Command frame() {
        return switch (random.nextInt(12)) {
            case 0, 1 -> defineCycle();
            case 2 -> new RescheduleCycle(any(cycles), dates(), occasion());
            case 3 -> new StartScoring(any(cycles), occasion());
            case 4 -> random.nextInt(4) == 0 ? closeCycle() : formTeam();
            case 5 -> new ReopenCycle(any(cycles), occasion());
            case 6, 7 -> formTeam();
            case 8 -> new RenameTeam(any(teams), new Name("Team " + ++names), occasion());
            case 9 -> new MoveTeam(any(teams), maybe(() -> any(teams)), occasion());
            case 10 -> new DissolveTeam(any(teams), occasion());
            default -> new ChangeSettings(settings(), occasion());
        };
    }

    private CloseCycle closeCycle() {
        List<Waiver> waivers = Arrays.stream(Missing.values())
                .filter(missing -> random.nextInt(4) > 0)
                .map(Waiver::of)
                .toList();
        Occasion occasion = occasion().because(new Reason("other", new FreeText(any(TEXTS))));
        return new CloseCycle(any(cycles), waivers, occasion);
    }

    private Settings settings() {
        Settings is = rehearsal.surroundings().settings();
        return new Settings(
                any(List.of("UTC", "Europe/Berlin", "America/New_York")),
                7 + random.nextInt(20),
                is.staleAfterCadences(),
                random.nextInt(20),
                is.onTrackGap(),
                is.atRiskGap(),
                is.maintainOffTrackBelow(),
                is.committedSuccess(),
                is.aspirationalSuccess(),
                is.committedBands(),
                is.aspirationalBands(),
                is.workingWeek());
    }

    private Command defineCycle() {
        CycleId id = CycleId.fromKey(key());
        cycles.add(id);
        return new DefineCycle(
                id,
                new Name("Cycle " + ++names),
                dates(),
                cycles.size() > 1 ? maybe(() -> any(cycles)) : null,
                maybe(() -> new Cadence(1 + random.nextInt(30))),
                occasion());
    }

    private CycleDates dates() {
        LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(random.nextInt(40) - 30);
        return new CycleDates(first, first.plusDays(60 + random.nextInt(300)));
    }

    private Command formTeam() {
        TeamId id = TeamId.fromKey(key());
        TeamId parent = teams.isEmpty() ? null : maybe(() -> any(teams));
        teams.add(id);
        return new FormTeam(
                id, new Name("Team " + ++names), any(List.of(TeamLevel.values())), parent, false, occasion());
    }

    private Command setObjective() {
        ObjectiveId id = ObjectiveId.fromKey(key());
        boolean personal = random.nextInt(4) == 0;
        goals.add(id);
        keyResults.put(id, new ArrayList<>());
        initiatives.put(id, new ArrayList<>());
        return new SetObjective(
                id,
                any(cycles),
                personal ? null : any(teams),
                personal ? person() : null,
                wording(),
                any(List.of(Kind.values())),
                maybe(this::person),
                false,
                occasion());
    }

    private Command goalCommand() {
        ObjectiveId goal = any(goals);
        List<KeyResultId> of = keyResults.getOrDefault(goal, List.of());
        return switch (random.nextInt(13)) {
            case 12 -> lineage(goal);
            case 0 -> definition(goal);
            case 1 -> random.nextInt(8) == 0 ? setObjective() : lifeCycle(goal);
            case 2, 3 -> lifeCycle(goal);
            case 4 -> initiative(goal);
            case 5 -> serving(goal);
            default -> of.size() < 3 ? addKeyResult(goal) : keyResultCommand(goal);
        };
    }

    private Command definition(ObjectiveId goal) {
        return switch (random.nextInt(9)) {
            case 0 -> new RewordObjective(goal, wording(), occasion());
            case 1 -> new DescribeObjective(goal, maybe(() -> new Description(any(TEXTS))), occasion());
            case 2 -> new ChangeObjectiveKind(goal, any(List.of(Kind.values())), occasion());
            case 3 ->
                random.nextBoolean()
                        ? new MoveObjective(goal, any(teams), null, occasion())
                        : new MoveObjective(goal, null, person(), occasion());
            case 4 -> new AssignObjectiveOwner(goal, maybe(this::person), occasion());
            case 5 -> new AddContributor(goal, person(), occasion());
            case 6 -> new RemoveContributor(goal, person(), occasion());
            case 7 -> new LabelObjective(goal, label(), occasion());
            default -> new UnlabelObjective(goal, label().key(), occasion());
        };
    }

    private Command lifeCycle(ObjectiveId goal) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2 -> new NameReviewer(goal, person(), occasion());
            case 3, 4, 5 -> new ProposeObjective(goal, occasion());
            case 6 -> new ReturnObjective(goal, occasion());
            case 7 -> new DeclineObjective(goal, occasion());
            case 8 ->
                random.nextInt(3) == 0 ? new CloseObjective(goal, occasion()) : new ReviewScores(goal, occasion());
            case 9 -> random.nextInt(3) == 0 ? new DropObjective(goal, occasion()) : new ReviewScores(goal, occasion());
            case 10, 11, 12 -> new ReopenObjective(goal, occasion());
            case 13, 14 -> new ReviewScores(goal, occasion());
            default -> new PublishObjective(goal, occasion());
        };
    }

    private Command serving(ObjectiveId goal) {
        ObjectiveId other = any(goals);
        List<KeyResultId> others = keyResults.getOrDefault(other, List.of());
        KeyResultId keyResult = others.isEmpty() ? null : maybe(() -> any(others));
        return random.nextInt(3) == 0
                ? new WithdrawAlignment(goal, other, keyResult, occasion())
                : new AlignObjective(goal, other, keyResult, occasion());
    }

    private Command lineage(ObjectiveId goal) {
        ObjectiveId other = any(goals);
        List<KeyResultId> own = keyResults.getOrDefault(goal, List.of());
        List<KeyResultId> others = keyResults.getOrDefault(other, List.of());
        return switch (random.nextInt(8)) {
            case 0 -> new WithdrawPredecessor(goal, own.isEmpty() ? null : maybe(() -> any(own)), occasion());
            case 1, 2, 3 -> {
                ObjectiveFacts to = rehearsal.surroundings().objective(other);
                yield new CarryForwardObjective(
                        goal,
                        other,
                        to == null ? any(cycles) : to.cycleId(),
                        own.isEmpty() || random.nextBoolean() ? List.of() : List.of(any(own)),
                        occasion());
            }
            default ->
                new NamePredecessor(
                        goal,
                        other,
                        own.isEmpty() || others.isEmpty()
                                ? List.of()
                                : List.of(new NamePredecessor.Link(any(own), any(others), random.nextBoolean())),
                        occasion());
        };
    }

    private Command initiative(ObjectiveId goal) {
        List<InitiativeId> known = initiatives.getOrDefault(goal, List.of());
        if (known.isEmpty() || random.nextInt(3) == 0) {
            InitiativeId id = InitiativeId.fromKey(key());
            initiatives.computeIfAbsent(goal, of -> new ArrayList<>()).add(id);
            List<KeyResultId> of = keyResults.getOrDefault(goal, List.of());
            return new AddInitiative(
                    goal, id, of.isEmpty() ? null : maybe(() -> any(of)), wording(), maybe(this::person), occasion());
        }
        return switch (random.nextInt(3)) {
            case 0 -> new StartInitiative(goal, any(known), occasion());
            case 1 -> new FinishInitiative(goal, any(known), occasion());
            default -> new DropInitiative(goal, any(known), occasion());
        };
    }

    private Command addKeyResult(ObjectiveId goal) {
        KeyResultId id = KeyResultId.fromKey(key());
        keyResults.computeIfAbsent(goal, of -> new ArrayList<>()).add(id);
        MetricDefinition metric = metric(null);
        metrics.put(id, metric.metric().type());
        return new AddKeyResult(
                goal,
                id,
                wording(),
                metric,
                new Weight(decimal(1, 5)),
                maybe(this::person),
                maybe(this::day),
                false,
                occasion());
    }

    private Command keyResultCommand(ObjectiveId goal) {
        KeyResultId keyResult = any(keyResults.getOrDefault(goal, List.of()));
        return switch (random.nextInt(22)) {
            case 0 -> new RewordKeyResult(goal, keyResult, wording(), occasion());
            case 1 -> new RetargetKeyResult(goal, keyResult, metric(metrics.get(keyResult)), occasion());
            case 2 -> new ReweightKeyResult(goal, keyResult, new Weight(decimal(1, 9)), occasion());
            case 3 -> new AssignKeyResultOwner(goal, keyResult, maybe(this::person), occasion());
            case 4 -> new RescheduleKeyResult(goal, keyResult, maybe(this::day), occasion());
            case 5 -> new DropKeyResult(goal, keyResult, occasion());
            case 6 -> new RestoreKeyResult(goal, keyResult, occasion());
            case 7 -> new LabelKeyResult(goal, keyResult, label(), occasion());
            case 8 -> new UnlabelKeyResult(goal, keyResult, label().key(), occasion());
            case 9, 10 -> new ScoreKeyResult(goal, keyResult, new Score(decimal(0, 1)), occasion());
            case 11, 12 -> new CorrectScore(goal, keyResult, new Score(decimal(0, 1)), occasion());
            case 13, 14 -> correction(goal, keyResult);
            default -> checkIn(goal, keyResult);
        };
    }

    private Command correction(ObjectiveId goal, KeyResultId keyResult) {
        List<CheckInId> known = readings.getOrDefault(keyResult, List.of());
        if (known.isEmpty()) {
            return checkIn(goal, keyResult);
        }
        return random.nextInt(3) == 0
                ? new RetractCheckIn(goal, keyResult, any(known), occasion())
                : new CorrectCheckIn(goal, reading(keyResult, any(known)), occasion());
    }

    private Command checkIn(ObjectiveId goal, KeyResultId keyResult) {
        Occasion occasion = occasion();
        if (random.nextInt(3) == 0) {
            occasion = occasion.effective(now.minus(Duration.ofHours(random.nextInt(900))));
        }
        List<Reading> taken = new ArrayList<>();
        for (KeyResultId each :
                random.nextInt(4) == 0 ? keyResults.getOrDefault(goal, List.of()) : List.of(keyResult)) {
            CheckInId id = CheckInId.fromKey(key());
            readings.computeIfAbsent(each, of -> new ArrayList<>()).add(id);
            taken.add(reading(each, id));
        }
        return new RecordCheckIn(goal, taken, occasion);
    }

    private Reading reading(KeyResultId keyResult, CheckInId id) {
        boolean milestone = "milestone".equals(metrics.get(keyResult));
        return new Reading(
                keyResult,
                id,
                milestone ? null : maybe(() -> decimal(-20, 150)),
                milestone ? maybe(() -> List.of(new StepDone("Oven; clean = shiny", decimal(0, 1)))) : null,
                maybe(() -> new Confidence(decimal(0, 1))),
                maybe(() -> new Forecast(decimal(0, 1))),
                maybe(() -> any(TEXTS)));
    }

    /** @param type of which type, or null for any */
    private MetricDefinition metric(@Nullable String type) {
        String chosen = type == null ? any(List.of("increase", "decrease", "maintain", "milestone")) : type;
        String unit = maybe(() -> any(List.of("%", "loaves", "\u20ac")));
        BigDecimal low = decimal(-10, 20);
        BigDecimal high = low.add(decimal(1, 100));
        return switch (chosen) {
            case "increase" -> MetricDefinition.increase(unit, low, high);
            case "decrease" -> MetricDefinition.decrease(unit, high, low);
            case "maintain" ->
                MetricDefinition.maintain(
                        unit, random.nextInt(3) == 0 ? null : low, random.nextInt(3) == 0 ? high.add(low) : high);
            default ->
                MetricDefinition.milestone(List.of(
                        new Step("Oven; clean = shiny", decimal(1, 3)),
                        new Step("Back\\slash", new Weight(BigDecimal.ONE).value()),
                        new Step("Plan " + random.nextInt(3), decimal(1, 2))));
        };
    }

    private Occasion occasion() {
        Occasion live = Occasion.live(now, person());
        Reason reason = random.nextInt(3) == 0
                ? null
                : new Reason(any(CATEGORIES), random.nextInt(4) == 0 ? null : new FreeText(any(TEXTS)));
        return live.because(reason).noting(maybe(() -> any(TEXTS)));
    }

    private Label label() {
        return new Label(new LabelKey(any(List.of("priority", "a: b", "theme"))), "p" + random.nextInt(3));
    }

    private Wording wording() {
        return new Wording(any(WORDS) + (random.nextInt(4) == 0 ? "" : " " + random.nextInt(20)));
    }

    private LocalDate day() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(random.nextInt(60));
    }

    /** Between these whole numbers, with up to two decimals. */
    private BigDecimal decimal(int from, int to) {
        return BigDecimal.valueOf(from * 100L + random.nextInt((to - from) * 100 + 1), 2);
    }

    private PersonId person() {
        return any(List.copyOf(handles.keySet()));
    }

    private String key() {
        return "generated " + random.nextLong();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> @Nullable T maybe(Supplier<? extends T> supplier) {
        return random.nextBoolean() ? supplier.get() : null;
    }
}
