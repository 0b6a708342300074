package dev.cairn.server.imports.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import dev.cairn.events.objective.Step;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepListTest {

    @Test
    void readsNamesWithWeights() {
        assertThat(StepList.definitions("Draft = 1; Publish=2.5"))
                .containsExactly(new Step("Draft", BigDecimal.ONE), new Step("Publish", new BigDecimal("2.5")));
    }

    @Test
    void takesAStepWithoutANumberAsOne() {
        assertThat(StepList.definitions("Draft\nPublish"))
                .containsExactly(new Step("Draft", BigDecimal.ONE), new Step("Publish", BigDecimal.ONE));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatThrownBy(() -> StepList.reported("Draft = half")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsWhatItWrites() {
        qt().forAll(
                        lists().of(strings().basicLatinAlphabet().ofLengthBetween(1, 12))
                                .ofSizeBetween(1, 5),
                        integers().between(1, 1000))
                .assuming((names, weight) -> names.stream().noneMatch(String::isBlank))
                .checkAssert((names, weight) -> {
                    List<Step> steps = names.stream()
                            .map(name -> new Step(name.strip(), BigDecimal.valueOf(weight, 2)))
                            .toList();

                    assertThat(StepList.definitions(StepList.ofDefinitions(steps)))
                            .isEqualTo(steps);
                });
    }
}
