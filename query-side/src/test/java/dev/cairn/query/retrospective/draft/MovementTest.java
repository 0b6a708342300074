package dev.cairn.query.retrospective.draft;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.query.retrospective.draft.Movement.Pattern;
import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovementTest {

    @ParameterizedTest
    @CsvSource({
        "0 0.6 0.8 1,       EARLY",
        "0 0.1 0.3 0.9,     LATE_SURGE",
        "0 0.3 0.6 0.9,     STEADY",
        "0 0 0.9 0.9,       STEADY",
        "0 0.45 0.45 0.9,   STEADY",
        "0 0 0 0,           NEVER",
        "0 0.02 0.03 0.04,  NEVER",
        "0.5 0.4 0.3 0.2,   NEVER",
        "0 0.6 0 0.6,       LATE_SURGE",
        "0 0.7 0.1 0.6,     EARLY",
        "0.5 0.5 0.5 0.55,  LATE_SURGE"
    })
    void saysInWhichThirdMostOfTheProgressWasMade(String progress, Pattern expected) {
        Movement movement = Movement.of(
                Arrays.stream(progress.split(" ", -1)).map(BigDecimal::new).toList());

        assertThat(movement.pattern()).isEqualTo(expected);
    }
}
