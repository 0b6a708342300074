package dev.cairn.server.cycle;

import dev.cairn.query.overview.KeyResultOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.progress.Mean;
import dev.cairn.query.progress.Pace;
import dev.cairn.query.progress.Stage;
import dev.cairn.server.cycle.CyclePage.Count;
import dev.cairn.server.cycle.CyclePage.GoalRow;
import dev.cairn.server.cycle.CyclePage.KeyResultRow;
import dev.cairn.server.cycle.CyclePage.Said;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Metrics;
import dev.cairn.server.page.SaidPace;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Writes goals and their key results as rows, with their numbers side by side. */
public final class GoalRows {

    private final Address here;
    private final Words words;
    private final TeamPaths teams;

    /** @param teams by which goals say whose they are */
    public GoalRows(Address here, Words words, TeamPaths teams) {
        this.here = here;
        this.words = words;
        this.teams = teams;
    }

    /** @param placed whether what stands around the row says already whose goal it is */
    public GoalRow row(ObjectiveOverview goal, boolean placed) {
        return new GoalRow(
                here.to("/objectives/" + goal.objectiveId()),
                goal.wording(),
                words.person(GoalsShown.owner(goal)),
                placed ? null : place(goal),
                words.word("kind", goal.kind()),
                goal.stage() == Stage.PUBLISHED
                        ? null
                        : words.word("state", goal.stage().word()),
                labels(goal.labels()),
                words.share(goal.progress().value()),
                words.share(goal.expected()),
                Bar.of(goal.progress().value(), goal.expected()),
                goal.stage().counts() ? paces(goal) : List.of(),
                said(goal),
                goal.score().value() == null ? null : words.score(goal.score().value()),
                goal.band() == null ? null : goal.band().word(),
                goal.keyResults().stream().map(this::row).toList());
    }

    private @Nullable String place(ObjectiveOverview goal) {
        return goal.teamId() == null ? words.text("personal") : teams.path(goal.teamId());
    }

    private List<String> labels(Map<String, String> labels) {
        return labels.entrySet().stream()
                .map(label -> words.text("label", label.getKey(), label.getValue()))
                .toList();
    }

    private List<Count> paces(ObjectiveOverview goal) {
        List<Count> counts = new ArrayList<>();
        for (Pace pace : Pace.values()) {
            count(goal, pace.word(), keyResult -> keyResult.assessment().pace() == pace, counts);
        }
        count(goal, "without", keyResult -> keyResult.assessment().pace() == null, counts);
        count(goal, GoalsShown.STALE, keyResult -> keyResult.assessment().stale(), counts);
        return counts;
    }

    private void count(ObjectiveOverview goal, String state, Predicate<KeyResultOverview> those, List<Count> counts) {
        long count = goal.keyResults().stream()
                .filter(keyResult -> keyResult.droppedAt() == null)
                .filter(those)
                .count();
        if (count > 0) {
            counts.add(new Count(state, words.text("count." + state, count)));
        }
    }

    /** The mean of what was said of its key results, weighed as they are. */
    private @Nullable Said said(ObjectiveOverview goal) {
        Mean confidence = Mean.ofScores(goal.keyResults().stream()
                .filter(keyResult -> keyResult.droppedAt() == null)
                .map(keyResult -> new Mean.Weighted(keyResult.said().confidence(), keyResult.weight()))
                .toList());
        return confidence.value() == null
                ? null
                : said(
                        confidence.value(),
                        confidence.known() == confidence.all()
                                ? null
                                : words.text("said.known", confidence.known(), confidence.all()));
    }

    private Said said(BigDecimal confidence, @Nullable String of) {
        String state = SaidPace.ofConfidence(confidence).word();
        return new Said(state, words.text("said", words.word("state", state), words.share(confidence)), of);
    }

    private KeyResultRow row(KeyResultOverview keyResult) {
        var numbers = keyResult.assessment();
        BigDecimal confidence = keyResult.said().confidence();
        return new KeyResultRow(
                keyResult.wording(),
                Metrics.standing(keyResult.metric(), keyResult.said(), words),
                words.person(keyResult.ownerId()),
                labels(keyResult.labels()),
                words.share(numbers.progress()),
                words.share(numbers.expected()),
                Bar.of(numbers.progress(), numbers.expected()),
                numbers.pace() == null ? null : numbers.pace().word(),
                confidence == null ? null : said(confidence, null),
                numbers.stale(),
                keyResult.droppedAt() != null,
                keyResult.score() == null ? null : words.score(keyResult.score().value()),
                numbers.band() == null ? null : numbers.band().word());
    }
}
