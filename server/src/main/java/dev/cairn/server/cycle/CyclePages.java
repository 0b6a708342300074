package dev.cairn.server.cycle;

import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.KeyResultOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.overview.Summary;
import dev.cairn.query.progress.Mean;
import dev.cairn.query.progress.Stage;
import dev.cairn.server.cycle.CyclePage.Choice;
import dev.cairn.server.cycle.CyclePage.GoalRow;
import dev.cairn.server.cycle.CyclePage.Group;
import dev.cairn.server.cycle.CyclePage.KeyResultRow;
import dev.cairn.server.cycle.CyclePage.Totals;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Metrics;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the page of a cycle from the answers to three questions. */
final class CyclePages {

    private final Address here;
    private final Words words;
    private final GoalsShown shown;
    private final TeamPaths teams;

    CyclePages(Address here, Words words, GoalsShown shown, List<TeamStanding> teams) {
        this.here = here;
        this.words = words;
        this.shown = shown;
        this.teams = new TeamPaths(teams);
    }

    CyclePage page(CycleOverview overview, List<CycleInForce> cycles) {
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
                teamChoices(overview),
                overview.objectives().stream()
                        .flatMap(GoalsShown::owners)
                        .distinct()
                        .map(id -> new Choice(id, words.person(id), id.equals(shown.owner())))
                        .sorted((one, other) -> one.text().compareToIgnoreCase(other.text()))
                        .toList(),
                GoalsShown.STATES.stream()
                        .map(state -> new Choice(state, words.word("state", state), state.equals(shown.state())))
                        .toList(),
                groups(overview.objectives().stream().filter(shown::has).toList()),
                overview.objectives().isEmpty(),
                shown.some(),
                here.to(here.path()),
                overview.basis().position());
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
                        .map(each -> new Choice(
                                each.getKey(),
                                words.text("count." + each.getKey(), each.getValue()),
                                each.getValue() > 0))
                        .toList());
    }

    private List<Choice> teamChoices(CycleOverview overview) {
        List<Choice> choices = new ArrayList<>(teams.inOrder().stream()
                .filter(team -> overview.objectives().stream()
                        .anyMatch(goal -> team.teamId().equals(goal.teamId())))
                .map(team ->
                        new Choice(team.teamId(), teams.of(team), team.teamId().equals(shown.team())))
                .toList());
        if (overview.objectives().stream().anyMatch(goal -> goal.teamId() == null)) {
            choices.add(
                    new Choice(GoalsShown.PERSONAL, words.text("personal"), GoalsShown.PERSONAL.equals(shown.team())));
        }
        return choices;
    }

    private List<Group> groups(List<ObjectiveOverview> goals) {
        List<Group> groups = new ArrayList<>();
        for (TeamStanding team : teams.inOrder()) {
            group(goals, team.teamId(), teams.of(team), groups);
        }
        List<ObjectiveOverview> elsewhere = goals.stream()
                .filter(goal -> goal.teamId() != null && !teams.has(goal.teamId()))
                .toList();
        elsewhere.stream()
                .map(ObjectiveOverview::teamId)
                .distinct()
                .forEach(id -> group(elsewhere, id, words.text("team.unknown"), groups));
        group(goals, null, words.text("personal"), groups);
        return groups;
    }

    private void group(List<ObjectiveOverview> goals, @Nullable String teamId, String name, List<Group> groups) {
        List<ObjectiveOverview> own = goals.stream()
                .filter(goal -> Objects.equals(goal.teamId(), teamId))
                .toList();
        if (own.isEmpty()) {
            return;
        }
        Mean progress = Mean.over(own.stream()
                .filter(goal -> goal.stage().counts())
                .map(ObjectiveOverview::progress)
                .toList());
        groups.add(new Group(
                name,
                words.share(progress.value()),
                Bar.of(progress.value(), null),
                own.stream().map(this::row).toList()));
    }

    private GoalRow row(ObjectiveOverview goal) {
        return new GoalRow(
                here.to("/objectives/" + goal.objectiveId()),
                goal.wording(),
                words.person(goal.ownerId() != null ? goal.ownerId() : goal.personId()),
                words.word("kind", goal.kind()),
                goal.stage() == Stage.PUBLISHED
                        ? null
                        : words.word("state", goal.stage().word()),
                words.share(goal.progress().value()),
                words.share(goal.expected()),
                Bar.of(goal.progress().value(), goal.expected()),
                goal.score().value() == null ? null : words.score(goal.score().value()),
                goal.band() == null ? null : goal.band().word(),
                goal.keyResults().stream().map(this::row).toList());
    }

    private KeyResultRow row(KeyResultOverview keyResult) {
        var numbers = keyResult.assessment();
        return new KeyResultRow(
                keyResult.wording(),
                Metrics.standing(keyResult.metric(), keyResult.said(), words),
                words.person(keyResult.ownerId()),
                words.share(numbers.progress()),
                words.share(numbers.expected()),
                Bar.of(numbers.progress(), numbers.expected()),
                numbers.pace() == null ? null : numbers.pace().word(),
                keyResult.said().confidence() == null
                        ? null
                        : words.share(keyResult.said().confidence()),
                numbers.stale(),
                keyResult.droppedAt() != null,
                keyResult.score() == null ? null : words.score(keyResult.score().value()),
                numbers.band() == null ? null : numbers.band().word());
    }
}
