package dev.cairn.command.objective;

import dev.cairn.command.ReadingFacts;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What readings say last, in their order of rank: by the time they are effective, then by when they were first recorded. */
public final class LastReading {

    private LastReading() {}

    /** Of that key result of the goal; nothing where the goal or the key result is not there. */
    public static ReadingFacts of(ObjectiveState goal, KeyResultId keyResultId) {
        if (!(goal instanceof ObjectiveState.Existing existing)) {
            return ReadingFacts.NONE;
        }
        KeyResult keyResult = existing.goal().keyResults().get(keyResultId.value());
        return keyResult == null ? ReadingFacts.NONE : of(keyResult);
    }

    private static ReadingFacts of(KeyResult keyResult) {
        BigDecimal value = null;
        Map<String, BigDecimal> stepsDone = new HashMap<>();
        for (RecordedReading reading : keyResult.readings().stream()
                .filter(each -> !each.retracted())
                .sorted(Comparator.comparing(RecordedReading::effectiveAt))
                .toList()) {
            value = reading.value() == null ? value : reading.value();
            for (StepDone step : reading.steps() == null ? List.<StepDone>of() : reading.steps()) {
                stepsDone.put(step.name(), step.done());
            }
        }
        return new ReadingFacts(value, stepsDone);
    }
}
