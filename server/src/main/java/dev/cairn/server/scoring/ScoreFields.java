package dev.cairn.server.scoring;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violations;
import dev.cairn.command.objective.CorrectScore;
import dev.cairn.command.objective.Score;
import dev.cairn.command.objective.ScoreKeyResult;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.server.form.Numerals;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Typed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields in which the scores of a goal are given: what they hold, and what has to be done for what was typed. */
final class ScoreFields {

    private static final String SCORE = "score";

    private ScoreFields() {}

    /** Under which path of the form a key result is: by its place among all of the goal, which no addition changes. */
    static String path(int row) {
        return "scores[" + row + "]";
    }

    /** What to do for one row. */
    record Wanted(String path, Command command) {}

    /** The scores that are given. */
    static Shown shown(ObjectiveInFull goal, @Nullable Long revision, Numerals numerals) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < goal.keyResults().size(); i++) {
            KeyResultInFull keyResult = goal.keyResults().get(i);
            if (isScored(keyResult)) {
                BigDecimal given = given(keyResult);
                values.put(path(i) + "." + SCORE, given == null ? "" : numerals.write(given));
            }
        }
        return new Shown(values, revision);
    }

    /** Whether there is a score to give or to correct: it was not dropped, or has one. */
    static boolean isScored(KeyResultInFull keyResult) {
        return !keyResult.standing().dropped() || keyResult.standing().score() != null;
    }

    static @Nullable BigDecimal given(KeyResultInFull keyResult) {
        return keyResult.standing().score() == null
                ? null
                : keyResult.standing().score().value();
    }

    /**
     * What was typed: the first score of a key result, or another one than it has. A key result that has none and gets none is left.
     *
     * @throws RuleBroken naming every field that holds what it cannot
     */
    static List<Wanted> read(Typed typed, ObjectiveInFull goal, Occasion occasion) {
        Violations violations = new Violations();
        List<Wanted> wanted = new ArrayList<>();
        for (int i = 0; i < goal.keyResults().size(); i++) {
            String path = path(i);
            KeyResultInFull keyResult = goal.keyResults().get(i);
            Command command = violations.take(() -> command(typed, path, keyResult, goal, occasion));
            if (command != null) {
                wanted.add(new Wanted(path, command));
            }
        }
        violations.throwIfAny();
        return wanted;
    }

    private static @Nullable Command command(
            Typed typed, String path, KeyResultInFull keyResult, ObjectiveInFull goal, Occasion occasion) {
        String field = path + "." + SCORE;
        String id = keyResult.standing().definition().keyResultId();
        String named = typed.text(path + ".keyResultId");
        if (named == null) {
            return null;
        }
        if (!id.equals(named)) {
            throw RuleBroken.conflict("key-results-changed", field, "This goal has other key results by now.");
        }
        BigDecimal number = typed.number(field);
        BigDecimal given = given(keyResult);
        if (number == null) {
            if (given != null) {
                throw RuleBroken.invalid("score-stays", field, "A score is corrected, and not taken away.", "0 to 1");
            }
            return null;
        }
        if (given != null && given.compareTo(number) == 0) {
            return null;
        }
        Score score = score(path, number);
        ObjectiveId objectiveId = new ObjectiveId(goal.objective().objectiveId());
        return given == null
                ? new ScoreKeyResult(objectiveId, new KeyResultId(id), score, occasion)
                : new CorrectScore(objectiveId, new KeyResultId(id), score, occasion);
    }

    private static Score score(String path, BigDecimal number) {
        try {
            return new Score(number);
        } catch (RuleBroken refusal) {
            throw refusal.under(path);
        }
    }
}
