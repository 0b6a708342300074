package dev.cairn.server.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.query.alignment.AlignmentMap.Edge;
import dev.cairn.server.alignment.MapLayout.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MapLayoutTest {

    @Test
    void aGoalStandsToTheRightOfTheOneThatItServesInTheMiddleOfThoseThatServeIt() {
        MapLayout layout =
                new MapLayout(List.of("top", "left", "right"), List.of(edge("left", "top"), edge("right", "top")));

        assertThat(layout.places())
                .containsEntry("top", new Place(0, 1))
                .containsEntry("left", new Place(1, 0))
                .containsEntry("right", new Place(1, 2));
        assertThat(layout.roots()).containsExactly("top");
        assertThat(layout.columns()).isEqualTo(2);
        assertThat(layout.rows()).isEqualTo(4);
    }

    @Test
    void aGoalThatServesSeveralStandsByTheFirst() {
        MapLayout layout = new MapLayout(List.of("a", "b", "c"), List.of(edge("c", "b"), edge("c", "a")));

        assertThat(layout.places().get("c")).isEqualTo(new Place(1, 2));
    }

    @Test
    void goalsThatServeEachOtherInACircleAreAllPlaced() {
        MapLayout layout =
                new MapLayout(List.of("a", "b", "c"), List.of(edge("a", "b"), edge("b", "c"), edge("c", "a")));

        assertThat(layout.places()).hasSize(3);
        assertThat(layout.roots()).containsExactly("a");
    }

    @Test
    void whoeverServesWhomEachGoalHasAPlaceOfItsOwn() {
        Random random = new Random(20261126);
        for (int round = 0; round < 200; round++) {
            List<String> goals = new ArrayList<>();
            List<Edge> edges = new ArrayList<>();
            int size = 1 + random.nextInt(60);
            for (int i = 0; i < size; i++) {
                goals.add("goal " + i);
            }
            for (int i = random.nextInt(2 * size); i > 0; i--) {
                edges.add(edge("goal " + random.nextInt(size), "goal " + random.nextInt(size + 3)));
            }

            MapLayout layout = new MapLayout(goals, edges);

            assertThat(layout.places()).hasSize(size);
            assertThat(new HashSet<>(layout.places().values()))
                    .as(edges.toString())
                    .hasSize(size);
        }
    }

    @Test
    void nothingNeedsNoPlace() {
        assertThat(new MapLayout(List.of(), List.of()).columns()).isZero();
    }

    private static Edge edge(String goal, String served) {
        return new Edge(goal, served, null, Instant.EPOCH);
    }
}
