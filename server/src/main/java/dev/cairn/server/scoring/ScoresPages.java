package dev.cairn.server.scoring;

import dev.cairn.command.Occasion;
import dev.cairn.command.objective.CorrectScore;
import dev.cairn.command.objective.ReviewScores;
import dev.cairn.command.objective.Score;
import dev.cairn.command.objective.ScoreKeyResult;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import dev.cairn.query.closing.ScoreSuggestions;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.history.Occurrence;
import dev.cairn.server.form.Numerals;
import dev.cairn.server.objective.GoalRights;
import dev.cairn.server.page.Metrics;
import dev.cairn.server.page.Words;
import dev.cairn.server.scoring.ScoresPage.Given;
import dev.cairn.server.scoring.ScoresPage.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what stands around the fields of the scores of a goal. */
final class ScoresPages {

    private final ObjectiveInFull goal;
    private final ObjectiveId objectiveId;
    private final Map<String, ScoreSuggestions.OfKeyResult> suggestions;
    private final GoalRights rights;
    private final Occasion now;
    private final Words words;

    /** @param suggestions by key result; those that are not measured, or of a goal that is not scored, have none */
    ScoresPages(
            ObjectiveInFull goal,
            Map<String, ScoreSuggestions.OfKeyResult> suggestions,
            GoalRights rights,
            Occasion now,
            Words words) {
        this.goal = goal;
        this.objectiveId = new ObjectiveId(goal.objective().objectiveId());
        this.suggestions = suggestions;
        this.rights = rights;
        this.now = now;
        this.words = words;
    }

    /** @param past whether nothing can be changed anyway */
    List<Row> rows(boolean past) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < goal.keyResults().size(); i++) {
            KeyResultInFull keyResult = goal.keyResults().get(i);
            if (ScoreFields.isScored(keyResult)) {
                rows.add(row(i, keyResult, past));
            }
        }
        return rows;
    }

    private Row row(int place, KeyResultInFull keyResult, boolean past) {
        var standing = keyResult.standing();
        BigDecimal given = ScoreFields.given(keyResult);
        ScoreSuggestions.OfKeyResult suggestion =
                suggestions.get(standing.definition().keyResultId());
        return new Row(
                standing.definition().keyResultId(),
                ScoreFields.path(place) + ".",
                !past && isOpen(keyResult),
                standing.definition().wording(),
                Metrics.standing(standing.definition().metric(), standing.measurement(), words),
                standing.dropped(),
                suggestion == null || suggestion.suggested() == null ? null : words.score(suggestion.suggested()),
                suggestion == null ? null : suggestion.arithmetic(),
                given == null ? null : words.score(given),
                keyResult.scorings().stream()
                        .map(each -> new Given(
                                words.moment(each.when().effectiveAt()),
                                words.score(each.score()),
                                words.person(each.when().by()),
                                why(each.when())))
                        .toList());
    }

    private String why(Occurrence when) {
        if (when.reasonCategory() == null) {
            return "";
        }
        String category = words.word("reason", when.reasonCategory());
        return when.reason() == null ? category : category + ": " + when.reason();
    }

    /** A score is given while the goal can be scored, and corrected always. */
    private boolean isOpen(KeyResultInFull keyResult) {
        KeyResultId id = new KeyResultId(keyResult.standing().definition().keyResultId());
        Score any = new Score(BigDecimal.ONE);
        return keyResult.standing().score() == null
                ? GoalRights.isScorable(goal) && rights.may(new ScoreKeyResult(objectiveId, id, any, now))
                : rights.may(new CorrectScore(objectiveId, id, any, now));
    }

    /** What stands in fields without a score: what is suggested, for a person to judge. */
    Map<String, String> proposals(List<Row> rows, Numerals numerals) {
        Map<String, String> proposals = new LinkedHashMap<>();
        for (Row row : rows) {
            ScoreSuggestions.OfKeyResult suggestion = suggestions.get(row.keyResultId());
            if (row.open() && row.given() == null && suggestion != null && suggestion.suggested() != null) {
                proposals.put(row.field("score"), numerals.write(suggestion.suggested()));
            }
        }
        return proposals;
    }

    /** Whether whoever looks can agree with the scores now: only the reviewer does, and to all of them. */
    boolean isReviewed(boolean past) {
        return !past
                && GoalRights.isScorable(goal)
                && goal.objective().scoresReviewedAt() == null
                && isReviewer()
                && rights.may(new ReviewScores(objectiveId, now))
                && isWholly(scored());
    }

    private boolean isReviewer() {
        String reviewer = goal.objective().reviewerId();
        return reviewer != null && new PersonId(reviewer).equals(now.by());
    }

    private static boolean isWholly(List<KeyResultInFull> scored) {
        return !scored.isEmpty() && scored.stream().allMatch(each -> ScoreFields.given(each) != null);
    }

    private List<KeyResultInFull> scored() {
        return goal.keyResults().stream().filter(ScoreFields::isScored).toList();
    }
}
