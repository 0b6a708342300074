package dev.cairn.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.events.objective.KeyResultScored;
import dev.cairn.events.objective.ObjectiveId;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventCodecTest {

    private static final Act ACT = new Act(Instant.parse("2026-02-13T16:30:00.250Z"), null, null, null, null);

    @Test
    void keepsANumberToTheLastDigit() {
        BigDecimal score = new BigDecimal("0.12345678901234567890");

        KeyResultScored read =
                (KeyResultScored) EventCodec.read("objective.key-result-scored", 1, EventCodec.write(scored(score)));

        assertThat(read.score()).isEqualTo(score);
    }

    @Test
    void writesLargeNumbersWithoutAnExponent() {
        assertThat(EventCodec.write(scored(new BigDecimal("1E+3")))).contains("\"score\":1000,");
    }

    @Test
    void refusesANameThatItDoesNotKnow() {
        assertThatThrownBy(() -> EventCodec.read("objective.objective-juggled", 1, "{}"))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("objective.objective-juggled");
    }

    @Test
    void refusesARevisionFromTheFuture() {
        assertThatThrownBy(() -> EventCodec.read("objective.key-result-scored", 2, "{}"))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("revision 2");
    }

    @Test
    void refusesDataThatIsNoSuchEvent() {
        assertThatThrownBy(() -> EventCodec.read("objective.key-result-scored", 1, "{\"score\":\"much\"}"))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void ignoresAFieldThatALaterVersionAdded() {
        String data = EventCodec.write(scored(BigDecimal.ONE)).replaceFirst("\\{", "{\"mood\":\"sunny\",");

        assertThat(EventCodec.read("objective.key-result-scored", 1, data)).isEqualTo(scored(BigDecimal.ONE));
    }

    @Test
    void refusesAnEventThatLacksAFieldItCannotDoWithout() {
        assertThatThrownBy(() -> EventCodec.read(
                        "objective.key-result-scored", 1, "{\"objectiveId\":\"o\",\"keyResultId\":\"k\",\"score\":1}"))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("act");
    }

    private static KeyResultScored scored(BigDecimal score) {
        return new KeyResultScored(
                ObjectiveId.fromKey("a goal").value(), "key-result:00000000-0000-4000-8000-000000000003", score, ACT);
    }
}
