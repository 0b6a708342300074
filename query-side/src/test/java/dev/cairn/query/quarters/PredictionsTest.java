package dev.cairn.query.quarters;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PredictionsTest {

    private final Predictions predictions = new Predictions();

    @Test
    void errorsOfBothSignsCancelOutInTheBiasAndNotInTheirSize() {
        foreseen("0.9", null, "0.7");
        foreseen("0.4", null, "0.5");

        Outcome.Calibration calibration = predictions.calibration();

        assertThat(calibration.forecasts()).isEqualTo(2);
        assertThat(calibration.meanError()).isEqualByComparingTo("0.05");
        assertThat(calibration.meanAbsoluteError()).isEqualByComparingTo("0.15");
        assertThat(calibration.brier()).isNull();
    }

    @Test
    void confidenceIsHeldAgainstSuccessAndNotAgainstTheScore() {
        foreseen(null, "0.8", "0.7");
        foreseen(null, "0.8", "0.69");

        assertThat(predictions.calibration().confidences()).isEqualTo(2);
        assertThat(predictions.calibration().brier()).isEqualByComparingTo("0.34");
    }

    @Test
    void whatNobodyForesawHasNoCalibration() {
        assertThat(predictions.calibration()).isEqualTo(new Outcome.Calibration(0, null, null, 0, null));
    }

    private void foreseen(@Nullable String forecast, @Nullable String confidence, String score) {
        predictions.add(
                forecast == null ? null : new BigDecimal(forecast),
                confidence == null ? null : new BigDecimal(confidence),
                new BigDecimal(score),
                new BigDecimal("0.7"));
    }
}
