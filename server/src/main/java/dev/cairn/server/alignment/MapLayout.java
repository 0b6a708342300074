package dev.cairn.server.alignment;

import dev.cairn.query.alignment.AlignmentMap.Edge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where goals stand on the map, in columns and rows: a goal stands one column to the right of the one that it serves (of several, the
 * first), its row in the middle of those that serve it. It is drawn as trees are, after E. M. Reingold and J. S. Tilford, Tidier
 * Drawings of Trees, IEEE Transactions on Software Engineering 7, 1981, in its simplest form: each leaf has a row of its own.
 */
final class MapLayout {

    /**
     * A place.
     *
     * @param column from 0
     * @param row from 0, in halves of a row, so that the middle of two rows is one
     */
    record Place(int column, int row) {}

    private final Map<String, List<String>> servedBy = new LinkedHashMap<>();
    private final Set<String> roots = new LinkedHashSet<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private int rows;

    /**
     * Places goals.
     *
     * @param goals all that are to be placed, in the order in which those of one column stand
     * @param edges who serves whom; those of other goals are passed over
     */
    MapLayout(Collection<String> goals, List<Edge> edges) {
        Set<String> placed = new LinkedHashSet<>(goals);
        Map<String, String> firstServed = new LinkedHashMap<>();
        for (Edge edge : edges) {
            if (placed.contains(edge.objectiveId()) && placed.contains(edge.toObjectiveId())) {
                firstServed.putIfAbsent(edge.objectiveId(), edge.toObjectiveId());
            }
        }
        placed.forEach(goal -> {
            if (firstServed.containsKey(goal)) {
                servedBy.computeIfAbsent(firstServed.get(goal), first -> new ArrayList<>())
                        .add(goal);
            } else {
                roots.add(goal);
            }
        });
        roots.forEach(root -> place(root, 0, new HashSet<>()));
        // Goals that serve each other in a circle have no beginning; the first of them is as good as any.
        placed.stream().filter(goal -> !places.containsKey(goal)).toList().forEach(goal -> {
            if (!places.containsKey(goal)) {
                roots.add(goal);
                place(goal, 0, new HashSet<>());
            }
        });
    }

    private int place(String goal, int column, Set<String> onTheWay) {
        onTheWay.add(goal);
        List<String> below = servedBy.getOrDefault(goal, List.of()).stream()
                .filter(each -> !onTheWay.contains(each) && !places.containsKey(each))
                .toList();
        int row;
        if (below.isEmpty()) {
            row = rows;
            rows += 2;
        } else {
            List<Integer> taken = new ArrayList<>();
            for (String each : below) {
                taken.add(place(each, column + 1, onTheWay));
            }
            row = (taken.getFirst() + taken.getLast()) / 2;
        }
        places.put(goal, new Place(column, row));
        return row;
    }

    /** Where each goal stands. */
    Map<String, Place> places() {
        return places;
    }

    /** Goals that serve none of the others, in order. */
    Set<String> roots() {
        return roots;
    }

    /** How many columns there are. */
    int columns() {
        return places.values().stream().mapToInt(Place::column).max().orElse(-1) + 1;
    }

    /** How many rows there are, in halves. */
    int rows() {
        return rows;
    }
}
