package dev.cairn.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultReworded;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.query.Basis;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.Memory;
import dev.cairn.query.NotThereException;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.activity.ActivityReader;
import dev.cairn.query.activity.FindActivity;
import dev.cairn.query.alignment.AlignmentMaps;
import dev.cairn.query.alignment.AlignmentReader;
import dev.cairn.query.alignment.FindAlignmentMap;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.AuditFilter;
import dev.cairn.query.audit.AuditReader;
import dev.cairn.query.audit.FindAuditTrail;
import dev.cairn.query.closing.CycleEndReader;
import dev.cairn.query.closing.CycleEnds;
import dev.cairn.query.closing.FindMissing;
import dev.cairn.query.closing.FindScoreSuggestions;
import dev.cairn.query.directory.DirectoryAnswers;
import dev.cairn.query.directory.DirectoryReader;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.directory.FindSettings;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.due.DueCheckInsReader;
import dev.cairn.query.due.FindDueCheckIns;
import dev.cairn.query.due.OwedCheckIns;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.Histories;
import dev.cairn.query.history.HistoryReader;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.lineage.FindLineage;
import dev.cairn.query.lineage.FindLinkProposals;
import dev.cairn.query.lineage.LineageReader;
import dev.cairn.query.lineage.Lineages;
import dev.cairn.query.lineage.Proposals;
import dev.cairn.query.overview.FindCycleOverview;
import dev.cairn.query.overview.FindTeamOverview;
import dev.cairn.query.overview.OverviewReader;
import dev.cairn.query.overview.Overviews;
import dev.cairn.query.progress.Goal;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.quarters.FindQuarters;
import dev.cairn.query.quarters.Outcomes;
import dev.cairn.query.quarters.QuartersReader;
import dev.cairn.query.retrospective.FindLessons;
import dev.cairn.query.retrospective.FindRetrospective;
import dev.cairn.query.retrospective.FindRetrospectives;
import dev.cairn.query.retrospective.RetrospectiveAnswers;
import dev.cairn.query.retrospective.RetrospectiveReader;
import dev.cairn.query.search.FindGoals;
import dev.cairn.query.search.GoalSearch;
import dev.cairn.query.search.GoalSearchReader;
import dev.cairn.query.search.GoalsFound;
import dev.cairn.query.search.GoalsFound.WordingFound;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * For every view: the answer from tables equals the fold of the events whose effective time is at or before {@code asOf} and
 * whose known time is at or before {@code knownAt}.
 */
class OracleTest {

    private static final int VIEWPOINTS = 6;

    private final QueryDatabase database = QueryDatabase.get();
    private final ProjectionPosition position = new ProjectionPosition(database.jdbc());
    private final ConsistentRead read = new ConsistentRead(database.transactions(), position);
    private final ActivityReader activity = new ActivityReader(database.jdbc(), read);
    private final DirectoryReader directory = new DirectoryReader(database.jdbc(), read);
    private final OverviewReader overviews = new OverviewReader(database.jdbc(), read);
    private final DueCheckInsReader dueCheckIns = new DueCheckInsReader(database.jdbc(), read);
    private final AuditReader audit = new AuditReader(database.jdbc(), read);
    private final HistoryReader goals = new HistoryReader(database.jdbc(), read);
    private final QuartersReader quarters = new QuartersReader(database.jdbc(), read);
    private final RetrospectiveReader retrospectives = new RetrospectiveReader(database.jdbc(), read);
    private final LineageReader lineages = new LineageReader(database.jdbc(), read);
    private final AlignmentReader alignments = new AlignmentReader(database.jdbc(), read);
    private final CycleEndReader cycleEnds = new CycleEndReader(database.jdbc(), read);
    private final GoalSearchReader search = new GoalSearchReader(database.jdbc(), read);

    @Test
    void tablesAnswerWhatFilteringAndFoldingGives() {
        check(15, 60);
    }

    @Test
    void rowsAreTheSameHoweverLittleMayBeHeldBetweenBatches() {
        qt().withExamples(15)
                .withShrinkCycles(60)
                .forAll(
                        GeneratedHistories.ofUpTo(120),
                        integers().between(1, 10),
                        integers().between(0, 8))
                .checkAssert((history, batchSize, standings) -> {
                    database.empty();
                    ProjectionSpecification.feed(EveryProjector.fresh(new Memory(0, standings)), history, batchSize);
                    Map<String, List<String>> littleHeld = ProjectionSpecification.dump();
                    database.empty();
                    ProjectionSpecification.feed(EveryProjector.fresh(), history, batchSize);
                    assertThat(littleHeld).isEqualTo(ProjectionSpecification.dump());
                });
    }

    @Test
    void rowsAreTheSameWhereStreamsComeWhole() {
        qt().withExamples(25)
                .withShrinkCycles(60)
                .forAll(GeneratedHistories.ofUpTo(150), integers().between(1, 40))
                .checkAssert((history, batchSize) -> {
                    database.empty();
                    ProjectionSpecification.feed(EveryProjector.fresh(), history, batchSize);
                    Map<String, List<String>> eventByEvent = ProjectionSpecification.dump();
                    database.empty();
                    ProjectionSpecification.fill(EveryProjector.fresh(), history);
                    assertThat(ProjectionSpecification.dump()).isEqualTo(eventByEvent);
                });
    }

    @Test
    @Tag("full")
    void tablesAnswerWhatFilteringAndFoldingGivesForManyLongHistories() {
        check(400, 200);
    }

    @Test
    void everyKindOfGoalEventIsGenerated() {
        List<Class<?>> ofGoals = EventCatalogue.all().stream()
                .filter(ObjectiveEvent.class::isAssignableFrom)
                .<Class<?>>map(kind -> kind)
                .toList();

        assertThat(GoalEvents.kindsSeen(2_000)).containsExactlyInAnyOrderElementsOf(ofGoals);
    }

    private void check(int examples, int events) {
        // Each step of shrinking feeds a history again, so a failure must not look for the very shortest.
        qt().withExamples(examples)
                .withShrinkCycles(60)
                .forAll(
                        GeneratedHistories.ofUpTo(events),
                        integers().between(1, 40),
                        integers().all())
                .checkAssert((history, batchSize, seed) -> {
                    database.empty();
                    ProjectionSpecification.feed(EveryProjector.fresh(), history, batchSize);
                    Random random = new Random(seed);
                    List<AuditEntry> entries =
                            entries(Viewpoint.present(history.getLast().recordedAt()));
                    for (int i = 0; i < VIEWPOINTS; i++) {
                        Viewpoint viewpoint = RandomViewpoints.of(history, random);
                        compare(history, viewpoint);
                        List<AuditEntry> seen = seen(entries, history, viewpoint);
                        assertThat(entries(viewpoint))
                                .as("audit trail from %s", viewpoint)
                                .isEqualTo(seen);
                        compareGoals(history, viewpoint, seen);
                        compareQuarters(history, viewpoint, seen);
                        compareCycleEnds(history, viewpoint, seen);
                        compareLineages(history, viewpoint);
                        compareActivity(history, viewpoint);
                        compareRetrospectives(history, viewpoint, entries);
                    }
                });
    }

    private void compare(List<RecordedEvent> history, Viewpoint viewpoint) {
        long last = history.getLast().position();
        Supplier<DirectoryAnswers> answers =
                () -> new DirectoryAnswers(viewpoint, new FoldedDirectory(history, viewpoint));
        assertThat(directory.settings(new FindSettings(viewpoint)))
                .isEqualTo(answers.get().settings(last));
        assertThat(directory.cycles(new FindCycles(viewpoint)))
                .isEqualTo(answers.get().cycles(last));
        assertThat(directory.teams(new FindTeams(viewpoint)))
                .isEqualTo(answers.get().teams(last));
        Supplier<Overviews> folded = () ->
                new Overviews(viewpoint, new FoldedDirectory(history, viewpoint), new FoldedGoals(history, viewpoint));
        for (String cycle : GeneratedHistories.CYCLES) {
            assertThat(orNotThere(() -> overviews.cycle(new FindCycleOverview(cycle, viewpoint))))
                    .as("cycle overview from %s", viewpoint)
                    .isEqualTo(orNotThere(() -> folded.get().ofCycle(cycle, last)));
        }
        for (String team : GeneratedHistories.TEAMS) {
            String cycle = team.equals(GeneratedHistories.TEAMS.get(0)) ? null : GeneratedHistories.CYCLES.get(0);
            assertThat(orNotThere(() -> overviews.team(new FindTeamOverview(team, cycle, viewpoint))))
                    .as("team overview from %s", viewpoint)
                    .isEqualTo(orNotThere(() -> folded.get().ofTeam(team, cycle, last)));
        }
        for (FindDueCheckIns question : List.of(
                new FindDueCheckIns(null, null, null, viewpoint),
                new FindDueCheckIns(
                        GeneratedHistories.CYCLES.get(0),
                        GeneratedHistories.TEAMS.get(2),
                        GeneratedHistories.People.ALL.get(1),
                        viewpoint))) {
            assertThat(dueCheckIns.due(question))
                    .as("due from %s", viewpoint)
                    .isEqualTo(new OwedCheckIns(
                                    question,
                                    new FoldedDirectory(history, viewpoint),
                                    new FoldedGoals(history, viewpoint))
                            .find(last));
        }
        for (FindGoals question : List.of(
                new FindGoals("GROW", null, null, FindGoals.MOST, viewpoint),
                new FindGoals(" the  shrink", GeneratedHistories.CYCLES.get(0), null, 1, viewpoint),
                new FindGoals("0%_", null, null, FindGoals.MOST, viewpoint))) {
            assertThat(allPages(question)).as("goals from %s", viewpoint).isEqualTo(found(question, history, last));
        }
    }

    private void compareActivity(List<RecordedEvent> history, Viewpoint viewpoint) {
        for (FindActivity question : List.of(
                new FindActivity(null, null, null, viewpoint),
                new FindActivity(
                        LocalDate.of(2026, 1, 10),
                        LocalDate.of(2026, 2, 20),
                        GeneratedHistories.TEAMS.get(2),
                        viewpoint))) {
            assertThat(orNotThere(() -> activity.activity(question)))
                    .as("activity from %s", viewpoint)
                    .isEqualTo(orNotThere(() -> new FoldedActivity(history, question)
                            .of(history.getLast().position())));
        }
    }

    private void compareGoals(List<RecordedEvent> history, Viewpoint viewpoint, List<AuditEntry> seen) {
        for (String goal : GoalEvents.GOALS) {
            FoldedGoals all = new FoldedGoals(history, viewpoint);
            Histories folded = new Histories(
                    viewpoint, new FoldedDirectory(history, viewpoint), all, new FoldedHistory(history, seen));
            Object answer = orNotThere(() -> goals.objective(new FindObjective(goal, viewpoint)));
            assertThat(answer)
                    .as("one goal from %s", viewpoint)
                    .isEqualTo(
                            orNotThere(() -> folded.of(goal, history.getLast().position())));
            if (answer instanceof ObjectiveInFull full) {
                Goal slow = all.whole(all.objectives(List.of(goal))).getFirst();
                assertThat(full.objective()).isEqualTo(slow.objective());
                assertThat(full.keyResults())
                        .extracting(KeyResultInFull::standing)
                        .isEqualTo(slow.keyResults());
            }
        }
    }

    private void compareQuarters(List<RecordedEvent> history, Viewpoint viewpoint, List<AuditEntry> seen) {
        for (FindQuarters question : List.of(
                new FindQuarters(Set.of(), null, viewpoint),
                new FindQuarters(
                        Set.of(GeneratedHistories.CYCLES.get(1)), GeneratedHistories.TEAMS.get(2), viewpoint))) {
            Outcomes folded = new Outcomes(
                    viewpoint,
                    new FoldedDirectory(history, viewpoint),
                    new FoldedGoals(history, viewpoint),
                    new FoldedQuarters(history, seen, viewpoint));
            assertThat(orNotThere(() -> quarters.quarters(question)))
                    .as("quarters from %s", viewpoint)
                    .isEqualTo(orNotThere(
                            () -> folded.of(question, history.getLast().position())));
        }
    }

    private void compareRetrospectives(List<RecordedEvent> history, Viewpoint viewpoint, List<AuditEntry> entries) {
        long last = history.getLast().position();
        RetrospectiveAnswers folded = new RetrospectiveAnswers(from -> {
            List<AuditEntry> seen = seen(entries, history, from);
            return new RetrospectiveAnswers.Views(
                    new FoldedDirectory(history, from),
                    new FoldedGoals(history, from),
                    new FoldedHistory(history, seen),
                    new FoldedRetrospectives(history, from, seen));
        });
        for (String id : RetrospectiveEvents.RETROSPECTIVES) {
            FindRetrospective question = new FindRetrospective(id, viewpoint);
            assertThat(orNotThere(() -> retrospectives.retrospective(question)))
                    .as("retrospective from %s", viewpoint)
                    .isEqualTo(orNotThere(() -> folded.of(question, last)));
        }
        for (FindRetrospectives question : List.of(
                new FindRetrospectives(null, null, viewpoint),
                new FindRetrospectives(GeneratedHistories.CYCLES.get(0), null, viewpoint),
                new FindRetrospectives(GeneratedHistories.CYCLES.get(1), GeneratedHistories.TEAMS.get(2), viewpoint))) {
            assertThat(retrospectives.retrospectives(question))
                    .as("retrospectives from %s", viewpoint)
                    .isEqualTo(folded.of(question, last));
        }
        FindLessons lessons =
                new FindLessons(GeneratedHistories.CYCLES.get(1), GeneratedHistories.TEAMS.get(2), viewpoint);
        assertThat(orNotThere(() -> retrospectives.lessons(lessons)))
                .as("lessons from %s", viewpoint)
                .isEqualTo(orNotThere(() -> folded.of(lessons, last)));
    }

    private void compareCycleEnds(List<RecordedEvent> history, Viewpoint viewpoint, List<AuditEntry> seen) {
        long last = history.getLast().position();
        for (String cycle : GeneratedHistories.CYCLES) {
            CycleEnds folded = new CycleEnds(
                    viewpoint,
                    new FoldedDirectory(history, viewpoint),
                    new FoldedGoals(history, viewpoint),
                    new FoldedRetrospectives(history, viewpoint, seen));
            FindScoreSuggestions suggestions = new FindScoreSuggestions(cycle, viewpoint);
            assertThat(orNotThere(() -> cycleEnds.suggestions(suggestions)))
                    .as("score suggestions from %s", viewpoint)
                    .isEqualTo(orNotThere(() -> folded.of(suggestions, last)));
            CycleEnds foldedAgain = new CycleEnds(
                    viewpoint,
                    new FoldedDirectory(history, viewpoint),
                    new FoldedGoals(history, viewpoint),
                    new FoldedRetrospectives(history, viewpoint, seen));
            FindMissing missing = new FindMissing(cycle, viewpoint);
            assertThat(orNotThere(() -> cycleEnds.missing(missing)))
                    .as("missing from %s", viewpoint)
                    .isEqualTo(orNotThere(() -> foldedAgain.of(missing, last)));
        }
    }

    private void compareLineages(List<RecordedEvent> history, Viewpoint viewpoint) {
        long last = history.getLast().position();
        for (String goal : GoalEvents.GOALS) {
            FindLineage question = new FindLineage(goal, viewpoint);
            assertThat(orNotThere(() -> lineages.lineage(question)))
                    .as("lineage from %s", viewpoint)
                    .isEqualTo(orNotThere(() -> new Lineages(
                                    viewpoint,
                                    new FoldedDirectory(history, viewpoint),
                                    new FoldedGoals(history, viewpoint))
                            .of(question, last)));
        }
        for (String cycle : GeneratedHistories.CYCLES) {
            FindAlignmentMap map = new FindAlignmentMap(cycle, viewpoint);
            assertThat(orNotThere(() -> alignments.map(map)))
                    .as("alignments from %s", viewpoint)
                    .isEqualTo(orNotThere(() -> new AlignmentMaps(
                                    viewpoint,
                                    new FoldedDirectory(history, viewpoint),
                                    new FoldedGoals(history, viewpoint))
                            .of(map, last)));
            FindLinkProposals question = new FindLinkProposals(cycle, null, new BigDecimal("0.1"), viewpoint);
            assertThat(orNotThere(() -> lineages.proposals(question)))
                    .as("link proposals from %s", viewpoint)
                    .isEqualTo(orNotThere(() -> new Proposals(
                                    viewpoint,
                                    new FoldedDirectory(history, viewpoint),
                                    new FoldedGoals(history, viewpoint))
                            .of(question, last)));
        }
    }

    private List<AuditEntry> entries(Viewpoint viewpoint) {
        return audit.auditTrail(new FindAuditTrail(AuditFilter.ALL, true, null, FindAuditTrail.MOST, viewpoint))
                .entries();
    }

    /** An entry says what its event did when it was recorded, and that never changes; a viewpoint leaves entries out. */
    private static List<AuditEntry> seen(List<AuditEntry> all, List<RecordedEvent> history, Viewpoint viewpoint) {
        Set<Long> positions = history.stream()
                .filter(viewpoint::sees)
                .map(RecordedEvent::position)
                .collect(Collectors.toSet());
        assertThat(all).hasSameSizeAs(history);
        return all.stream()
                .filter(entry -> positions.contains(entry.position()))
                .toList();
    }

    private static Object orNotThere(Supplier<Object> answer) {
        try {
            return answer.get();
        } catch (NotThereException e) {
            return "not there: " + e.id();
        }
    }

    /** What the search finds, page by page, as if it were one; claims count where any page used one. */
    private GoalsFound allPages(FindGoals first) {
        List<GoalsFound.GoalFound> goals = new ArrayList<>();
        boolean claims = false;
        FindGoals question = first;
        while (true) {
            GoalsFound page = search.goals(question);
            assertThat(page.goals()).hasSizeLessThanOrEqualTo(question.limit());
            goals.addAll(page.goals());
            claims |= page.basis().claimsUsed();
            if (page.next() == null) {
                return new GoalsFound(Basis.of(page.basis().position(), question.viewpoint(), claims), goals, null);
            }
            question = new FindGoals(
                    question.text(), question.cycleId(), page.next(), question.limit(), question.viewpoint());
        }
    }

    /** The search the slow way. */
    private static GoalsFound found(FindGoals question, List<RecordedEvent> history, long last) {
        Map<String, List<WordingFound>> wordings = new HashMap<>();
        history.stream()
                .filter(question.viewpoint()::sees)
                .sorted(Comparator.comparing(RecordedEvent::effectiveAt).thenComparingLong(RecordedEvent::position))
                .forEach(event -> {
                    WordingFound wording = wording(event);
                    if (wording != null
                            && GoalSearch.words(question.text()).stream()
                                    .allMatch(wording.wording().toLowerCase(Locale.ROOT)::contains)) {
                        wordings.computeIfAbsent(event.streamId(), goal -> new ArrayList<>())
                                .add(wording);
                    }
                });
        FoldedGoals all = new FoldedGoals(history, question.viewpoint());
        List<String> found = all.objectives(wordings.keySet()).stream()
                .filter(goal -> question.cycleId() == null || question.cycleId().equals(goal.cycleId()))
                .map(ObjectiveStanding::objectiveId)
                .toList();
        FoldedGoals goals = new FoldedGoals(history, question.viewpoint());
        List<ObjectiveStanding> standings = goals.objectives(found);
        return new GoalsFound(
                Basis.of(last, question.viewpoint(), goals.claimsUsed()), GoalSearch.found(standings, wordings), null);
    }

    private static @Nullable WordingFound wording(RecordedEvent recorded) {
        DomainEvent event = recorded.event();
        Instant since = recorded.effectiveAt();
        return switch (event) {
            case ObjectiveSet e -> new WordingFound(recorded.position(), null, e.wording(), since);
            case ObjectiveReworded e -> new WordingFound(recorded.position(), null, e.wording(), since);
            case KeyResultAdded e -> new WordingFound(recorded.position(), e.keyResultId(), e.wording(), since);
            case KeyResultReworded e -> new WordingFound(recorded.position(), e.keyResultId(), e.wording(), since);
            default -> null;
        };
    }
}
