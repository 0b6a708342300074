package dev.cairn.command.objective;

import dev.cairn.command.Decimals;
import dev.cairn.command.Occasion;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.SingleLine;
import dev.cairn.command.Violations;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a key result stands, and what is thought of it. At least one of value, steps, confidence, forecast and note is there.
 *
 * @param keyResultId the key result
 * @param checkInId the reading's own id
 * @param value the measured value in the metric's unit; for a milestone of one step, how far that is done, 0 to 1
 * @param steps for a milestone: how far steps are done, 0 to 1 each; steps that are not named stay as they are
 * @param confidence how sure a person is that it will be reached
 * @param forecast what final score a person expects
 * @param note what is said about this key result; null for what is said on the occasion
 */
public record Reading(
        KeyResultId keyResultId,
        CheckInId checkInId,
        @Nullable BigDecimal value,
        @Nullable List<StepDone> steps,
        @Nullable Confidence confidence,
        @Nullable Forecast forecast,
        @Nullable String note) {

    /** @throws RuleBroken where a number is out of range or a step is named twice */
    public Reading {
        Violations violations = new Violations();
        BigDecimal given = value;
        value = given == null ? null : violations.take(() -> Decimals.plain("value", given));
        steps = steps == null || steps.isEmpty() ? null : normalised(steps, violations);
        note = Occasion.noteOf(note);
        violations.throwIfAny();
    }

    private static List<StepDone> normalised(List<StepDone> steps, Violations violations) {
        List<StepDone> plain = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            StepDone step = steps.get(i);
            String path = "steps[" + i + "]";
            BigDecimal done =
                    violations.take(path, () -> Decimals.zeroToOne("done", "How far a step is done", step.done()));
            violations.require(
                    names.add(SingleLine.key(step.name())),
                    "step-repeated",
                    path + ".name",
                    "A reading names a step once.",
                    null);
            if (done != null) {
                plain.add(new StepDone(step.name().strip(), done));
            }
        }
        return List.copyOf(plain);
    }
}
