package dev.cairn.server.replay;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.AuditFilter;
import dev.cairn.query.audit.AuditTrail;
import dev.cairn.query.audit.Easing;
import dev.cairn.query.audit.FindAuditTrail;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.hypothesis.Rules;
import dev.cairn.query.replay.FrameOrder;
import dev.cairn.query.replay.ReplayAt;
import dev.cairn.query.replay.ReplayReader;
import dev.cairn.query.replay.ReplayStill;
import dev.cairn.server.page.EventTexts;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.web.Moments;
import dev.cairn.server.web.Questions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The page on which a cycle is played. It shows one moment by itself; the script plays the frames of the API. */
@Page
class ReplayPageController {

    private static final Set<String> RETARGETED = Set.of("key-result-retargeted");

    private final ReplayReader replays;
    private final Questions questions;
    private final Frames frames;
    private final Wording wording;
    private final Moments moments;
    private final JsonMapper json;

    ReplayPageController(
            ReplayReader replays,
            Questions questions,
            Frames frames,
            Wording wording,
            Moments moments,
            JsonMapper json) {
        this.replays = replays;
        this.questions = questions;
        this.frames = frames;
        this.wording = wording;
        this.moments = moments;
        this.json = json;
    }

    /** @param at the moment that is shown: a day or an instant; the end where nothing is said */
    @GetMapping("/cycles/{cycleId}/replay")
    String replay(
            @PathVariable CycleId cycleId,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(defaultValue = "effective") String order,
            Rules rules,
            Visit visit) {
        Viewpoint viewpoint = visit.viewpoint();
        Frame frame = frames.show(visit);
        FrameOrder shown = ReplayController.one("order", order, FrameOrder.values(), FrameOrder::word);
        ReplayStill still = replays.still(
                new ReplayAt(cycleId.value(), shown, rules, viewpoint, moments.readOrNull("at", at, viewpoint.now())));
        List<AuditEntry> eased = eased(cycleId, viewpoint);
        List<TeamStanding> teams =
                questions.ask(new FindTeams(viewpoint), Teams.class).teams();
        Words words = wording.of(
                visit.locale(),
                viewpoint.now(),
                Stream.concat(
                                still.events().stream().flatMap(EventTexts::people),
                                eased.stream().flatMap(EventTexts::people))
                        .toList(),
                teams.stream().collect(Collectors.toMap(TeamStanding::teamId, TeamStanding::name)));
        ReplayPages pages = new ReplayPages(frame.here(), words, teams, rules, shown);
        visit.model().addAttribute("page", pages.page(still, eased, visit.locale(), json::writeValueAsString));
        return "replay";
    }

    private List<AuditEntry> eased(CycleId cycleId, Viewpoint viewpoint) {
        AuditFilter filter = new AuditFilter(
                cycleId.value(),
                null,
                null,
                null,
                null,
                RETARGETED,
                Easing.EASED,
                Set.of(),
                null,
                null,
                null,
                null,
                null);
        return questions
                .ask(new FindAuditTrail(filter, true, null, FindAuditTrail.MOST, viewpoint), AuditTrail.class)
                .entries();
    }
}
