package dev.cairn.server.alignment;

import dev.cairn.query.alignment.AlignmentMap;
import dev.cairn.query.alignment.AlignmentMap.Edge;
import dev.cairn.query.alignment.AlignmentMap.Elsewhere;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.progress.Stage;
import dev.cairn.server.alignment.MapPage.Box;
import dev.cairn.server.alignment.MapPage.Branch;
import dev.cairn.server.alignment.MapPage.Drawing;
import dev.cairn.server.alignment.MapPage.Goal;
import dev.cairn.server.alignment.MapPage.Zoom;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the page of the alignment map. */
final class MapPages {

    static final List<Integer> ZOOMS = List.of(25, 50, 75, 100, 150);

    private static final int BOX_WIDTH = 250;
    private static final int BOX_HEIGHT = 58;
    private static final int COLUMN = 320;
    private static final int HALF_ROW = 35;
    private static final int EDGE = 10;
    private static final int LETTERS = 34;

    private final Address here;
    private final Words words;
    private final TeamPaths teams;
    private final Map<String, String> cycles;
    private final Map<String, Goal> goals = new LinkedHashMap<>();
    private final Map<String, String> keyResults = new HashMap<>();
    private final Set<String> elsewhere = new HashSet<>();

    /** @param cycles names by id */
    MapPages(Address here, Words words, TeamPaths teams, Map<String, String> cycles) {
        this.here = here;
        this.words = words;
        this.teams = teams;
        this.cycles = cycles;
    }

    /** @param percent how large it is drawn */
    MapPage page(CycleOverview overview, AlignmentMap map, int percent) {
        map.elsewhere().forEach(goal -> {
            goals.put(goal.objectiveId(), goal(goal));
            elsewhere.add(goal.objectiveId());
        });
        overview.objectives().forEach(goal -> {
            goals.put(goal.objectiveId(), goal(goal));
            goal.keyResults().forEach(each -> keyResults.put(each.keyResultId(), each.wording()));
        });
        List<Edge> edges = map.edges().stream()
                .filter(edge -> goals.containsKey(edge.toObjectiveId()) && goals.containsKey(edge.objectiveId()))
                .toList();
        Set<String> linked = new HashSet<>();
        edges.forEach(edge -> {
            linked.add(edge.objectiveId());
            linked.add(edge.toObjectiveId());
        });
        MapLayout layout =
                new MapLayout(goals.keySet().stream().filter(linked::contains).toList(), edges);
        CycleInForce cycle = overview.cycle();
        return new MapPage(
                cycle.name(),
                "/cycles/" + cycle.cycleId(),
                words.text("cycle.days", words.day(cycle.firstDay()), words.day(cycle.lastDay())),
                linked.isEmpty() ? null : drawing(layout, edges, percent),
                layout.roots().stream()
                        .map(root -> branch(root, null, edges, new HashSet<>(), new HashSet<>()))
                        .toList(),
                goals.entrySet().stream()
                        .filter(goal -> !linked.contains(goal.getKey()))
                        .map(Map.Entry::getValue)
                        .toList(),
                overview.objectives().isEmpty(),
                overview.basis().position());
    }

    private Goal goal(ObjectiveOverview goal) {
        String path = teams.path(goal.teamId());
        return new Goal(
                new Link(here.to("/objectives/" + goal.objectiveId()), goal.wording()),
                path != null ? path : words.text(goal.teamId() == null ? "personal" : "team.unknown"),
                state(goal.stage()),
                words.share(goal.progress().value()),
                Bar.of(goal.progress().value(), goal.expected()));
    }

    private Goal goal(Elsewhere goal) {
        String path = teams.path(goal.teamId());
        String place = path != null ? path : words.text(goal.teamId() == null ? "personal" : "team.unknown");
        return new Goal(
                new Link(here.to("/objectives/" + goal.objectiveId()), goal.wording()),
                cycles.getOrDefault(goal.cycleId(), "") + " · " + place,
                state(goal.stage()),
                words.text("unknown"),
                Bar.of(null, null));
    }

    private @Nullable String state(Stage stage) {
        return stage == Stage.PUBLISHED ? null : words.word("state", stage.word());
    }

    private Drawing drawing(MapLayout layout, List<Edge> edges, int percent) {
        int width = layout.columns() * COLUMN - (COLUMN - BOX_WIDTH) + 2 * EDGE;
        int height = layout.rows() * HALF_ROW + 2 * EDGE;
        List<Box> boxes = new ArrayList<>();
        layout.places().forEach((id, place) -> {
            Goal goal = Objects.requireNonNull(goals.get(id));
            Integer done = goal.bar().done();
            boxes.add(new Box(
                    x(place),
                    y(place),
                    goal,
                    lines(goal.link().text()),
                    done == null ? 0 : done * BOX_WIDTH / 100,
                    elsewhere.contains(id)));
        });
        return new Drawing(
                width,
                height,
                boxes,
                edges.stream().map(edge -> line(edge, layout)).toList(),
                ZOOMS.stream()
                        .map(each -> new Zoom(
                                each, each == percent ? null : here.with("zoom", each == 100 ? null : each.toString())))
                        .toList(),
                width * percent / 100,
                height * percent / 100);
    }

    private static int x(MapLayout.Place place) {
        return EDGE + place.column() * COLUMN;
    }

    private static int y(MapLayout.Place place) {
        return EDGE + place.row() * HALF_ROW;
    }

    private static String line(Edge edge, MapLayout layout) {
        MapLayout.Place from = Objects.requireNonNull(layout.places().get(edge.toObjectiveId()));
        MapLayout.Place to = Objects.requireNonNull(layout.places().get(edge.objectiveId()));
        int startX = x(from) + BOX_WIDTH;
        int startY = y(from) + BOX_HEIGHT / 2;
        int endX = x(to);
        int endY = y(to) + BOX_HEIGHT / 2;
        int bend = Math.max(30, (endX - startX) / 2);
        return "M" + startX + " " + startY + " C" + (startX + bend) + " " + startY + " " + (endX - bend) + " " + endY
                + " " + endX + " " + endY;
    }

    /** Two lines at most; the whole wording is in the title of the box. */
    private static List<String> lines(String wording) {
        if (wording.length() <= LETTERS) {
            return List.of(wording);
        }
        int space = wording.lastIndexOf(' ', LETTERS);
        int cut = space > LETTERS / 2 ? space : LETTERS;
        String rest = wording.substring(cut).strip();
        return List.of(
                wording.substring(0, cut),
                rest.length() <= LETTERS ? rest : rest.substring(0, LETTERS - 1).strip() + "…");
    }

    /**
     * A goal with those that serve it.
     *
     * @param onTheWay goals that are further up on this branch
     * @param told goals of which it was told already what serves them
     */
    private Branch branch(
            String id, @Nullable String keyResult, List<Edge> edges, Set<String> onTheWay, Set<String> told) {
        Goal goal = Objects.requireNonNull(goals.get(id));
        List<Edge> below = edges.stream()
                .filter(edge -> edge.toObjectiveId().equals(id) && !onTheWay.contains(edge.objectiveId()))
                .toList();
        boolean before = !told.add(id) && !below.isEmpty();
        if (before) {
            return new Branch(goal, keyResult, true, List.of());
        }
        Set<String> further = new HashSet<>(onTheWay);
        further.add(id);
        return new Branch(
                goal,
                keyResult,
                false,
                below.stream()
                        .map(edge -> branch(
                                edge.objectiveId(),
                                edge.toKeyResultId() == null ? null : keyResults.get(edge.toKeyResultId()),
                                edges,
                                further,
                                told))
                        .toList());
    }
}
