package dev.cairn.server.cycle;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.FindCycleOverview;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.web.Questions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of cycles. */
@Page
class CyclePageController {

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
    String current(Viewpoint viewpoint, Locale locale, HttpServletRequest request, Model model) {
        Frame frame = frames.show(model, request, viewpoint, locale);
        return "redirect:"
                + frame.to(CurrentCycle.of(questions
                                .ask(new FindCycles(viewpoint), Cycles.class)
                                .cycles())
                        .map(cycle -> "/cycles/" + cycle.cycleId())
                        .orElse("/"));
    }

    /** How a cycle does. */
    @GetMapping("/cycles/{cycleId}")
    String overview(
            @PathVariable CycleId cycleId,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String state,
            Viewpoint viewpoint,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        Frame frame = frames.show(model, request, viewpoint, locale);
        CycleOverview overview = questions.ask(new FindCycleOverview(cycleId.value(), viewpoint), CycleOverview.class);
        Words words = wording.of(
                locale,
                viewpoint.now(),
                overview.objectives().stream().flatMap(GoalsShown::owners).toList(),
                Map.of());
        CyclePages pages = new CyclePages(
                frame.here(),
                words,
                new GoalsShown(team, owner, state),
                questions.ask(new FindTeams(viewpoint), Teams.class).teams());
        model.addAttribute(
                "page",
                pages.page(
                        overview,
                        questions.ask(new FindCycles(viewpoint), Cycles.class).cycles()));
        return "cycle";
    }
}
