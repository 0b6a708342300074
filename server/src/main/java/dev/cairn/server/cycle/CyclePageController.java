package dev.cairn.server.cycle;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.comparison.Comparison;
import dev.cairn.query.comparison.FindComparison;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.FindCycleOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.server.cycle.CyclePage.Week;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.web.Questions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of cycles. */
@Page
class CyclePageController {

    /** Comparing two days of more goals takes longer than the rest of the page, so that it waits until it is asked for. */
    private static final int GOALS_COMPARED_AT_ONCE = 100;

    private final Questions questions;
    private final Frames frames;
    private final Wording wording;

    CyclePageController(Questions questions, Frames frames, Wording wording) {
        this.questions = questions;
        this.frames = frames;
        this.wording = wording;
    }

    /** Leads to the cycle that people mean where they name none; where there is none at all, to how one begins. */
    @GetMapping("/cycles")
    String current(Visit visit) {
        return "redirect:"
                + frames.show(visit)
                        .to(CurrentCycle.of(cycles(visit))
                                .map(cycle -> "/cycles/" + cycle.cycleId())
                                .orElse("/"));
    }

    /**
     * How a cycle does.
     *
     * @param group by what goals are grouped: a word that {@link Grouping} reads
     * @param week {@code told} where the week of a cycle of many goals is told too
     * @param open {@code all} where the key results of all goals are unfolded
     */
    @GetMapping("/cycles/{cycleId}")
    String overview(
            @PathVariable CycleId cycleId,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String label,
            @RequestParam(required = false) @Nullable String group,
            @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "") String week,
            Visit visit) {
        Grouping grouping = Grouping.of(group);
        GoalsShown shown = new GoalsShown(team, owner, state, label);
        Frame frame = frames.show(visit);
        Viewpoint viewpoint = visit.viewpoint();
        CycleOverview overview = questions.ask(new FindCycleOverview(cycleId.value(), viewpoint), CycleOverview.class);
        Words words = wording.of(
                visit.locale(),
                viewpoint.now(),
                overview.objectives().stream().flatMap(GoalsShown::owners).toList(),
                Map.of());
        TeamPaths teams = new TeamPaths(
                questions.ask(new FindTeams(viewpoint), Teams.class).teams());
        boolean writable = !frame.past()
                && overview.cycle().closedAt() == null
                && visit.me().standing().grants().takesPart();
        visit.model()
                .addAttribute(
                        "page",
                        new CyclePages(frame.here(), words, shown, grouping, teams)
                                .page(
                                        overview,
                                        cycles(visit),
                                        week.equals(CyclePages.ASKED_FOR)
                                                        || overview.objectives().size() <= GOALS_COMPARED_AT_ONCE
                                                ? week(overview, shown, viewpoint, frame, words)
                                                : null,
                                        open.equals(CyclePages.ALL),
                                        writable));
        return "cycle";
    }

    private List<CycleInForce> cycles(Visit visit) {
        return questions.ask(new FindCycles(visit.viewpoint()), Cycles.class).cycles();
    }

    private Week week(CycleOverview overview, GoalsShown shown, Viewpoint to, Frame frame, Words words) {
        Viewpoint from = WeekInCycle.before(to, words.zone());
        return new WeekInCycle(frame.here(), words)
                .week(
                        questions.ask(new FindComparison(overview.cycle().cycleId(), from, to), Comparison.class),
                        from,
                        to,
                        overview.objectives().stream()
                                .filter(shown::has)
                                .map(ObjectiveOverview::objectiveId)
                                .collect(Collectors.toSet()),
                        shown.some());
    }
}
