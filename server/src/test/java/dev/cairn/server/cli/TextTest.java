package dev.cairn.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({"Loaves, 6, Loaves", "Loaves, 5, Loav…", "Bread and rolls, 7, Bread…", "パンを焼く, 7, パンを…"})
    void cutsWhatIsLongerThanItsColumns(String text, int columns, String cut) {
        assertThat(Text.cut(text, columns)).isEqualTo(cut);
        assertThat(Text.width(cut)).isLessThanOrEqualTo(columns);
    }

    @Test
    void lettersThatTakeTwoColumnsAreCountedTwice() {
        assertThat(Text.width("パン")).isEqualTo(4);
        assertThat(Text.width("🥖")).isEqualTo(2);
        assertThat(Text.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void breaksLinesBetweenWords() {
        assertThat(Text.wrapped("Bread is on the shelves", 12)).containsExactly("Bread is on", "the shelves");
        assertThat(Text.wrapped("Breadisontheshelves", 12)).containsExactly("Breadisontheshelves");
    }

    @Test
    void takesAwayWhatATerminalWouldObey() {
        assertThat(Text.line("Bread\u001b[2J\n and\trolls")).isEqualTo("Bread [2J and rolls");
    }

    @ParameterizedTest
    @CsvSource({"-0.5, ░░░░", "0, ░░░░", "0.5, ██░░", "0.99, ████", "1.7, ████"})
    void drawsAShareOfOne(BigDecimal share, String bar) {
        assertThat(Text.bar(share, 4)).isEqualTo(bar);
    }

    @ParameterizedTest
    @CsvSource({"0.9957, 0.99", "0.995, 0.99", "0.994, 0.99", "1, 1.00", "0.125, 0.13", "1.004, 1.00", "-0.2, -0.20"})
    void roundsNothingIntoSuccess(BigDecimal share, String shown) {
        assertThat(Text.share(share)).isEqualTo(shown);
    }
}
