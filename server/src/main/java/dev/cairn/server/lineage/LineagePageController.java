package dev.cairn.server.lineage;

import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.lineage.FindLineage;
import dev.cairn.query.lineage.Lineage;
import dev.cairn.query.lineage.Lineage.OfGoal;
import dev.cairn.query.lineage.Lineage.OfKeyResult;
import dev.cairn.server.lineage.LineagePage.Goal;
import dev.cairn.server.lineage.LineagePage.KeyResult;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.Metrics;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.web.Questions;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page that shows how a goal came through the cycles. */
@Page
class LineagePageController {

    private final Questions questions;
    private final Frames frames;
    private final Wording wording;

    LineagePageController(Questions questions, Frames frames, Wording wording) {
        this.questions = questions;
        this.frames = frames;
        this.wording = wording;
    }

    @GetMapping("/objectives/{objectiveId}/lineage")
    String lineage(
            @PathVariable ObjectiveId objectiveId,
            Viewpoint viewpoint,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        Address here = frames.show(model, request, viewpoint, locale).here();
        Lineage lineage = questions.ask(new FindLineage(objectiveId.value(), viewpoint), Lineage.class);
        Words words = wording.of(
                locale,
                viewpoint.now(),
                lineage.line().stream()
                        .map(OfGoal::personId)
                        .filter(Objects::nonNull)
                        .toList(),
                Map.of());
        TeamPaths teams = new TeamPaths(
                questions.ask(new FindTeams(viewpoint), Teams.class).teams());
        Map<String, OfGoal> goals =
                lineage.line().stream().collect(Collectors.toMap(OfGoal::objectiveId, Function.identity()));
        Map<String, String> keyResults = lineage.line().stream()
                .flatMap(goal -> goal.keyResults().stream())
                .collect(Collectors.toMap(OfKeyResult::keyResultId, OfKeyResult::wording));
        OfGoal asked = goals.get(objectiveId.value());
        model.addAttribute(
                "page",
                new LineagePage(
                        asked == null ? words.text("goal.unknown") : asked.wording(),
                        here.to("/objectives/" + objectiveId),
                        lineage.line().size() < 2,
                        lineage.line().stream()
                                .map(goal -> goal(
                                        goal,
                                        goal.objectiveId().equals(objectiveId.value()),
                                        goals,
                                        keyResults,
                                        here,
                                        teams,
                                        words))
                                .toList(),
                        lineage.basis().position()));
        return "lineage";
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
