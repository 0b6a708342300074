package dev.cairn.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptStatesTest {

    private final KeptStates<String> states = new KeptStates<>(100_000);

    @Test
    void aStateIsHandedToOneOnly() {
        states.put("goal", "drafted", 3);

        assertThat(states.take("goal")).isEqualTo(new KeptStates.Kept<>("drafted", 3));
        assertThat(states.take("goal")).isNull();
    }

    @Test
    void theNewestStateOfAStreamIsKept() {
        states.put("goal", "drafted", 3);
        states.put("goal", "published", 4);

        assertThat(states.size()).isOne();
        assertThat(states.take("goal")).isEqualTo(new KeptStates.Kept<>("published", 4));
    }

    @Test
    void thoseUsedLongestAgoGoWhenThereAreTooMany() {
        for (int i = 0; i < 100; i++) {
            states.put("goal " + i, "state", 9);
            KeptStates.Kept<String> favourite = states.take("goal 0");
            assertThat(favourite).isNotNull();
            states.put("goal 0", "state", 9);
        }

        assertThat(states.size()).isBetween(2, 50);
        assertThat(states.take("goal 1")).isNull();
        assertThat(states.take("goal 99")).isNotNull();
    }

    @Test
    void longStreamsCountForMore() {
        for (int i = 0; i < 100; i++) {
            states.put("short " + i, "state", 0);
        }
        int kept = states.size();
        states.put("long", "state", 300);

        assertThat(states.size()).isLessThan(kept - 5);
        assertThat(states.take("long")).isNotNull();
    }

    @Test
    void whatIsTooLargeForItselfIsNotKept() {
        states.put("endless", "state", 1_000_000);

        assertThat(states.size()).isZero();
    }

    @Test
    void nothingIsLeftAfterClearing() {
        states.put("goal", "state", 0);
        states.clear();

        assertThat(states.take("goal")).isNull();
        states.put("goal", "state", 1);
        assertThat(states.size()).isOne();
    }
}
