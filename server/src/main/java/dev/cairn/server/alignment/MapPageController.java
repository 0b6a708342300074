package dev.cairn.server.alignment;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.alignment.AlignmentMap;
import dev.cairn.query.alignment.FindAlignmentMap;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.FindCycleOverview;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.RequestRefusedException;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that shows which goals of a cycle serve which. */
@Page
class MapPageController {

    private final Questions questions;
    private final Frames frames;
    private final Wording wording;

    MapPageController(Questions questions, Frames frames, Wording wording) {
        this.questions = questions;
        this.frames = frames;
        this.wording = wording;
    }

    /** @param zoom how large it is drawn, in percent */
    @GetMapping("/cycles/{cycleId}/map")
    String map(@PathVariable CycleId cycleId, @RequestParam(defaultValue = "100") String zoom, Visit visit) {
        Viewpoint viewpoint = visit.viewpoint();
        Frame frame = frames.show(visit);
        int percent = MapPages.ZOOMS.stream()
                .filter(each -> each.toString().equals(zoom))
                .findFirst()
                .orElseThrow(() -> RequestRefusedException.unreadable(
                        "zoom-unknown", "zoom", "The map is drawn in some sizes.", MapPages.ZOOMS.toString()));
        CycleOverview overview = questions.ask(new FindCycleOverview(cycleId.value(), viewpoint), CycleOverview.class);
        AlignmentMap map = questions.ask(new FindAlignmentMap(cycleId.value(), viewpoint), AlignmentMap.class);
        Map<String, String> cycles = questions.ask(new FindCycles(viewpoint), Cycles.class).cycles().stream()
                .collect(Collectors.toMap(CycleInForce::cycleId, CycleInForce::name));
        TeamPaths teams = new TeamPaths(
                questions.ask(new FindTeams(viewpoint), Teams.class).teams());
        visit.model()
                .addAttribute(
                        "page",
                        new MapPages(frame.here(), wording.of(visit), teams, cycles).page(overview, map, percent));
        return "map";
    }
}
