package dev.cairn.server.lineage;

import dev.cairn.events.objective.Metric;
import dev.cairn.query.lineage.Lineage;
import dev.cairn.query.lineage.Lineage.OfGoal;
import dev.cairn.query.lineage.Lineage.OfKeyResult;
import dev.cairn.server.lineage.LineagePage.Goal;
import dev.cairn.server.lineage.LineagePage.KeyResult;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.Metrics;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a goal's way through the cycles. */
final class LineagePages {

    private LineagePages() {}

    /** The goals of a line, the earliest cycle first. */
    static List<Goal> line(Lineage lineage, String askedId, Address here, TeamPaths teams, Words words) {
        Map<String, OfGoal> goals = goals(lineage);
        Map<String, String> keyResults = lineage.line().stream()
                .flatMap(goal -> goal.keyResults().stream())
                .collect(Collectors.toMap(OfKeyResult::keyResultId, OfKeyResult::wording));
        return lineage.line().stream()
                .map(goal -> goal(goal, goal.objectiveId().equals(askedId), goals, keyResults, here, teams, words))
                .toList();
    }

    static Map<String, OfGoal> goals(Lineage lineage) {
        return lineage.line().stream().collect(Collectors.toMap(OfGoal::objectiveId, Function.identity()));
    }

    private static Goal goal(
            OfGoal goal,
            boolean asked,
            Map<String, OfGoal> goals,
            Map<String, String> keyResults,
            Address here,
            TeamPaths teams,
            Words words) {
        OfGoal before = goal.predecessorId() == null ? null : goals.get(goal.predecessorId());
        return new Goal(
                new Link(here.to("/objectives/" + goal.objectiveId()), goal.wording()),
                goal.cycle() == null
                        ? null
                        : new Link(
                                here.to("/cycles/" + goal.cycle().cycleId()),
                                goal.cycle().name()),
                asked,
                place(goal, teams, words),
                words.word("state", goal.stage().word()),
                before == null ? null : before.wording(),
                before != null && !before.wording().equals(goal.wording()),
                words.share(goal.progress().value()),
                Bar.of(goal.progress().value(), null),
                goal.score().value() == null ? null : words.score(goal.score().value()),
                goal.band() == null ? null : goal.band().word(),
                goal.keyResults().stream()
                        .map(each -> keyResult(each, keyResults, words))
                        .toList());
    }

    private static String place(OfGoal goal, TeamPaths teams, Words words) {
        if (goal.teamId() == null) {
            return words.person(goal.personId());
        }
        String path = teams.path(goal.teamId());
        return path == null ? words.text("team.unknown") : path;
    }

    private static KeyResult keyResult(OfKeyResult keyResult, Map<String, String> keyResults, Words words) {
        return new KeyResult(
                keyResult.wording(),
                standing(keyResult, words),
                keyResult.predecessorId() == null ? null : keyResults.get(keyResult.predecessorId()),
                keyResult.droppedAt() != null,
                words.share(keyResult.progress()),
                Bar.of(keyResult.progress(), null),
                score(keyResult.score(), words));
    }

    private static String standing(OfKeyResult keyResult, Words words) {
        Metric metric = keyResult.metric();
        return keyResult.value() == null
                ? Metrics.asked(metric, words)
                : words.text("metric.standing", words.quantity(keyResult.value()), Metrics.asked(metric, words));
    }

    private static @Nullable String score(@Nullable BigDecimal score, Words words) {
        return score == null ? null : words.score(score);
    }
}
