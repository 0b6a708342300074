package dev.cairn.server.objective;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.objective.Confidence;
import dev.cairn.command.objective.Forecast;
import dev.cairn.command.objective.Reading;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.StepDone;
import dev.cairn.server.web.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a reading says, as it came in.
 *
 * @param value the measured value in the metric's unit; for a milestone of one step, how far that is done, 0 to 1
 * @param steps for a milestone: how far steps are done, 0 to 1 each
 * @param confidence 0 to 1: how sure one is that the key result will be reached
 * @param forecast 0 to 1: what final score one expects
 * @param note what is said about this one
 */
public record ReadingContent(
        @Nullable BigDecimal value,
        @Nullable List<StepDone> steps,
        @Nullable BigDecimal confidence,
        @Nullable BigDecimal forecast,
        @Nullable String note) {

    /** @throws RuleBroken naming every field that is out of range */
    public Reading of(KeyResultId keyResultId, CheckInId checkInId) {
        Fields fields = new Fields();
        BigDecimal said = confidence;
        BigDecimal expected = forecast;
        Supplier<Confidence> sure = said == null ? null : fields.read(() -> new Confidence(said));
        Supplier<Forecast> score = expected == null ? null : fields.read(() -> new Forecast(expected));
        fields.check();
        return new Reading(
                keyResultId,
                checkInId,
                value,
                steps,
                sure == null ? null : sure.get(),
                score == null ? null : score.get(),
                note);
    }
}
