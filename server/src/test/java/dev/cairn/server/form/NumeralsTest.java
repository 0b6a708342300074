package dev.cairn.server.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.command.RuleBroken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumeralsTest {

    private final Numerals english = new Numerals(Locale.ENGLISH);
    private final Numerals german = new Numerals(Locale.GERMAN);

    @Test
    void whatAFieldShowsIsReadAsTheSameNumber() {
        for (String number : List.of("0", "-12.5", "1000000", "0.000001", "1234.5")) {
            BigDecimal value = new BigDecimal(number);
            assertThat(english.read("value", english.write(value))).isEqualByComparingTo(value);
            assertThat(german.read("value", german.write(value))).isEqualByComparingTo(value);
        }
    }

    @Test
    void aDecimalCommaIsWrittenAndReadWhereItIsUsed() {
        assertThat(german.write(new BigDecimal("2.50"))).isEqualTo("2,5");
        assertThat(german.read("value", "2.5")).isEqualByComparingTo("2.5");
        assertThatThrownBy(() -> english.read("value", "2,5")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void whatCouldBeTwoNumbersIsNone() {
        assertThatThrownBy(() -> german.read("value", "1.000"))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refused -> assertThat(refused.violations().getFirst())
                                .satisfies(each -> assertThat(each.code()).isEqualTo("number-ambiguous"))
                                .satisfies(each -> assertThat(each.field()).isEqualTo("value")));
        assertThat(english.read("value", "1.000")).isEqualByComparingTo("1");
    }

    @Test
    void aShareIsReadInPercentAndLiesBetweenNothingAndAll() {
        assertThat(english.readShare("confidence", "62.5 %")).isEqualByComparingTo("0.625");
        assertThat(english.writeShare(new BigDecimal("0.625"))).isEqualTo("62.5");
        for (String wrong : List.of("101", "-1", "half")) {
            assertThatThrownBy(() -> english.readShare("confidence", wrong)).isInstanceOf(RuleBroken.class);
        }
    }
}
