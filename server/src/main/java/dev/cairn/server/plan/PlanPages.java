package dev.cairn.server.plan;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.command.Wording;
import dev.cairn.command.objective.DeclineObjective;
import dev.cairn.command.objective.Kind;
import dev.cairn.command.objective.ProposeObjective;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.objective.ReturnObjective;
import dev.cairn.command.objective.RewordObjective;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.progress.Stage;
import dev.cairn.server.access.Allowed;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.form.Shown;
import dev.cairn.server.objective.GoalRights;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import dev.cairn.server.people.Person;
import dev.cairn.server.plan.PlanPage.Extras;
import dev.cairn.server.plan.PlanPage.LabelRow;
import dev.cairn.server.plan.PlanPage.Row;
import dev.cairn.server.plan.PlanPage.Step;
import dev.cairn.server.security.SignedIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what stands around the fields of a goal: what can be chosen, which rows there are, and what can be done with it. */
final class PlanPages {

    private final SignedIn me;
    private final Viewpoint viewpoint;
    private final Words words;
    private final List<TeamStanding> teams;

    PlanPages(SignedIn me, Viewpoint viewpoint, Words words, List<TeamStanding> teams) {
        this.me = me;
        this.viewpoint = viewpoint;
        this.words = words;
        this.teams = teams;
    }

    /** Whose goal one may make it: a team's for which one may set goals, or one's own. */
    List<Option> places() {
        Map<String, String> parents = teams.stream()
                .filter(team -> team.parentTeamId() != null)
                .collect(Collectors.toMap(TeamStanding::teamId, team -> String.valueOf(team.parentTeamId())));
        TeamPaths paths = new TeamPaths(teams);
        Stream<Option> ofTeams = paths.inOrder().stream()
                .filter(team -> team.dissolvedAt() == null)
                .filter(team -> Allowed.is(me.standing().grants(), setting(new TeamId(team.teamId())), null, id -> {
                    String parent = parents.get(id.value());
                    return parent == null ? null : new TeamId(parent);
                }))
                .map(team -> new Option(team.teamId(), paths.of(team)));
        return Stream.concat(ofTeams, Stream.of(new Option(PlanFields.PERSONAL, words.text("plan.personal"))))
                .toList();
    }

    private SetObjective setting(TeamId team) {
        return new SetObjective(
                ObjectiveId.random(),
                CycleId.random(),
                team,
                null,
                new Wording("any"),
                Kind.COMMITTED,
                null,
                false,
                now());
    }

    private Occasion now() {
        return Occasion.live(viewpoint.now(), me.personId());
    }

    /** Who can be named, by what they are called; nobody first. */
    List<Option> people(List<Person> all) {
        Stream<Option> named = all.stream()
                .filter(Person::active)
                .map(person -> new Option(
                        person.personId().value(),
                        person.name() == null ? person.handle() : person.name() + " (" + person.handle() + ")"))
                .sorted((one, other) -> one.text().compareToIgnoreCase(other.text()));
        return Stream.concat(Stream.of(new Option("", words.text("plan.nobody"))), named)
                .toList();
    }

    List<Option> kinds() {
        return Stream.of("committed", "aspirational")
                .map(kind -> new Option(kind, words.word("kind", kind)))
                .toList();
    }

    List<Option> metrics() {
        return Stream.of(Metric.INCREASE, Metric.DECREASE, Metric.MAINTAIN, Metric.MILESTONE)
                .map(type -> new Option(type, words.text("plan.metric." + type)))
                .toList();
    }

    /** @param there how many key results the goal has already */
    List<Row> rows(Form form, int there, int all) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(all, PlanFields.MOST_ROWS); i++) {
            String prefix = PlanFields.prefix(i);
            List<LabelRow> labels = PlanRows.labelRows(form, prefix);
            rows.add(new Row(
                    prefix,
                    words.text("plan.row", i + 1),
                    i < there,
                    labels,
                    PlanRows.isOpen(form, labels, List.of())));
        }
        return rows;
    }

    /** @param goals the goals of the cycle, whose labels are in use; none where no cycle is chosen yet */
    static Extras extras(Form form, List<ObjectiveOverview> goals) {
        List<String> contributors = PlanRows.contributorFields(form);
        List<LabelRow> labels = PlanRows.labelRows(form, "");
        List<Map.Entry<String, String>> inUse = goals.stream()
                .flatMap(goal -> Stream.concat(
                        goal.labels().entrySet().stream(),
                        goal.keyResults().stream().flatMap(each -> each.labels().entrySet().stream())))
                .toList();
        return new Extras(
                contributors,
                labels,
                PlanRows.isOpen(form, labels, contributors),
                inUse.stream().map(Map.Entry::getKey).distinct().sorted().toList(),
                inUse.stream().map(Map.Entry::getValue).distinct().sorted().toList());
    }

    /** Whether whoever looks may write on it. */
    boolean isOpen(ObjectiveInFull goal) {
        return GoalRights.isInWork(goal) && rights(goal).may(new RewordObjective(id(goal), new Wording("any"), now()));
    }

    /** What can be done with it, what comes next first. */
    List<Step> steps(ObjectiveInFull goal) {
        Map<String, Function<Occasion, Command>> possible =
                switch (goal.objective().stage()) {
                    case DRAFT ->
                        Map.of(
                                "proposal", occasion -> new ProposeObjective(id(goal), occasion),
                                "publication", occasion -> new PublishObjective(id(goal), occasion));
                    case PROPOSED ->
                        Map.of(
                                "publication", occasion -> new PublishObjective(id(goal), occasion),
                                "return", occasion -> new ReturnObjective(id(goal), occasion),
                                "decline", occasion -> new DeclineObjective(id(goal), occasion));
                    default -> Map.of();
                };
        List<String> allowed = Stream.of("proposal", "publication", "return", "decline")
                .filter(possible::containsKey)
                .filter(word -> rights(goal)
                        .may(possible.getOrDefault(word, this::nothing).apply(now())))
                .toList();
        List<Step> steps = new ArrayList<>();
        for (String word : allowed) {
            boolean next = goal.objective().stage() == Stage.PROPOSED ? word.equals("publication") : steps.isEmpty();
            steps.add(new Step(
                    "/objectives/" + goal.objective().objectiveId() + "/" + word,
                    word,
                    next,
                    Form.of(word, Shown.NOTHING)));
        }
        return steps;
    }

    private Command nothing(Occasion occasion) {
        throw new IllegalStateException("Only what is possible is asked for.");
    }

    private GoalRights rights(ObjectiveInFull goal) {
        return new GoalRights(me.standing().grants(), goal, teams);
    }

    private static ObjectiveId id(ObjectiveInFull goal) {
        return new ObjectiveId(goal.objective().objectiveId());
    }
}
