package dev.cairn.server.cycle;

import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.overview.Summary;
import dev.cairn.query.progress.Mean;
import dev.cairn.server.cycle.CyclePage.Choice;
import dev.cairn.server.cycle.CyclePage.Count;
import dev.cairn.server.cycle.CyclePage.Filters;
import dev.cairn.server.cycle.CyclePage.Group;
import dev.cairn.server.cycle.CyclePage.Totals;
import dev.cairn.server.cycle.CyclePage.Week;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the page of a cycle. */
final class CyclePages {

    /** What the address says where all key results are unfolded. */
    static final String ALL = "all";

    /** What the address says where the week is told of a cycle of many goals too. */
    static final String ASKED_FOR = "told";

    private final Address here;
    private final Words words;
    private final GoalsShown shown;
    private final Grouping grouping;
    private final TeamPaths teams;

    CyclePages(Address here, Words words, GoalsShown shown, Grouping grouping, TeamPaths teams) {
        this.here = here;
        this.words = words;
        this.shown = shown;
        this.grouping = grouping;
        this.teams = teams;
    }

    /**
     * @param week what changed in it, or null where that is told only if asked for
     * @param open whether the key results of all goals are unfolded
     * @param writable whether goals can be written for this cycle by whoever looks at it
     */
    CyclePage page(
            CycleOverview overview, List<CycleInForce> cycles, @Nullable Week week, boolean open, boolean writable) {
        CycleInForce cycle = overview.cycle();
        return new CyclePage(
                cycle.name(),
                words.text("cycle.days", words.day(cycle.firstDay()), words.day(cycle.lastDay())),
                words.word("cycle-stage", cycle.stage()),
                cycles.reversed().stream()
                        .map(each -> new Choice(
                                here.to("/cycles/" + each.cycleId()),
                                each.name(),
                                each.cycleId().equals(cycle.cycleId())))
                        .toList(),
                totals(overview.summary()),
                filters(overview.objectives()),
                week,
                here.with("week", ASKED_FOR) + "#week",
                grouping.parts(overview.objectives().stream().filter(shown::has).toList(), teams, words).stream()
                        .map(this::group)
                        .toList(),
                overview.objectives().isEmpty(),
                shown.some(),
                unfiltered(),
                open,
                here.with("open", open ? null : ALL),
                writable ? "/objectives/new?cycle=" + cycle.cycleId() : null,
                overview.basis().position());
    }

    /** The same page with all goals, grouped and unfolded as it is. */
    private String unfiltered() {
        Map<String, @Nullable String> nothing = new LinkedHashMap<>();
        for (String filter : List.of("team", "owner", "state", "label")) {
            nothing.put(filter, null);
        }
        return here.with(nothing);
    }

    private Totals totals(Summary summary) {
        Map<String, Integer> paces = new LinkedHashMap<>();
        paces.put("on-track", summary.paces().onTrack());
        paces.put("at-risk", summary.paces().atRisk());
        paces.put("off-track", summary.paces().offTrack());
        paces.put("without", summary.paces().unknown());
        paces.put(GoalsShown.STALE, summary.paces().stale());
        return new Totals(
                words.share(summary.progress().value()),
                words.text(
                        "reported",
                        summary.progress().known(),
                        summary.progress().all()),
                words.score(summary.score().value()),
                words.text("scored", summary.score().known(), summary.score().all()),
                Bar.of(summary.progress().value(), null),
                paces.entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .map(each -> new Count(each.getKey(), words.text("count." + each.getKey(), each.getValue())))
                        .toList());
    }

    private Filters filters(List<ObjectiveOverview> goals) {
        return new Filters(
                teamChoices(goals),
                goals.stream()
                        .flatMap(GoalsShown::owners)
                        .distinct()
                        .map(id -> new Choice(id, words.person(id), id.equals(shown.owner())))
                        .sorted((one, other) -> one.text().compareToIgnoreCase(other.text()))
                        .toList(),
                GoalsShown.STATES.stream()
                        .map(state -> new Choice(state, words.word("state", state), state.equals(shown.state())))
                        .toList(),
                goals.stream()
                        .flatMap(GoalsShown::labels)
                        .distinct()
                        .map(label -> new Choice(
                                GoalsShown.written(label),
                                words.text("label", label.getKey(), label.getValue()),
                                GoalsShown.written(label).equals(shown.label())))
                        .sorted((one, other) -> one.text().compareToIgnoreCase(other.text()))
                        .toList(),
                Grouping.possible(goals).stream()
                        .map(by -> new Choice(by, new Grouping(by).called(words), by.equals(grouping.by())))
                        .toList());
    }

    private List<Choice> teamChoices(List<ObjectiveOverview> goals) {
        List<Choice> choices = new ArrayList<>(teams.inOrder().stream()
                .filter(team -> goals.stream().anyMatch(goal -> team.teamId().equals(goal.teamId())))
                .map(team ->
                        new Choice(team.teamId(), teams.of(team), team.teamId().equals(shown.team())))
                .toList());
        if (goals.stream().anyMatch(goal -> goal.teamId() == null)) {
            choices.add(
                    new Choice(GoalsShown.PERSONAL, words.text("personal"), GoalsShown.PERSONAL.equals(shown.team())));
        }
        return choices;
    }

    private Group group(Grouping.Part part) {
        Mean progress = Mean.over(part.goals().stream()
                .filter(goal -> goal.stage().counts())
                .map(ObjectiveOverview::progress)
                .toList());
        GoalRows rows = new GoalRows(here, words, teams);
        boolean byTeam = grouping.by().equals(Grouping.TEAM);
        return new Group(
                part.name(),
                part.teamId() == null ? null : here.to("/teams/" + part.teamId()),
                words.share(progress.value()),
                Bar.of(progress.value(), null),
                part.goals().stream().map(goal -> rows.row(goal, byTeam)).toList());
    }
}
