package dev.cairn.query.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.cairn.query.QueryDatabase;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "Open on Sundays, Open on Sundays, 1.00",
        "Open on Sundays, open on SUNDAYS!, 1.00",
        "word, words, 0.57",
        "Open on Sundays, Bake with less power, 0.00",
        "***, Open, 0.00",
        "***, ---, 0.00"
    })
    void isTheShareOfTrigramsThatBothHave(String one, String other, BigDecimal likeness) {
        assertThat(Likeness.of(one).to(Likeness.of(other))).isEqualTo(likeness);
        assertThat(Likeness.of(other).to(Likeness.of(one))).isEqualTo(likeness);
    }

    @ParameterizedTest
    @CsvSource({
        "Get gitbase enterprise ready, Make gitbase ready for enterprises",
        "Mornings without a queue, Evenings without a queue",
        "Caf\u00e9 au lait, cafe au lait",
        "A 2nd oven, a second oven"
    })
    void isWhatPostgresSaysToo(String one, String other) {
        Double similarity = QueryDatabase.get()
                .jdbc()
                .sql("select similarity(:one, :other)::float8")
                .param("one", one)
                .param("other", other)
                .query(Double.class)
                .single();

        assertThat(Likeness.of(one).to(Likeness.of(other)).doubleValue()).isCloseTo(similarity, within(0.006));
    }
}
