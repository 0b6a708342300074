package dev.cairn.server.cycle;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.FindCycleOverview;
import dev.cairn.server.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a cycle does. */
@RestController
@Tag(name = "Cycles")
class CycleOverviewController {

    private final Questions questions;

    CycleOverviewController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/v1/cycles/{cycleId}/overview")
    @Operation(
            summary = "How a cycle does",
            description =
                    "Its goals and key results with progress, expected progress, pace, staleness, what was said, and"
                            + " scores; and what they come to.")
    CycleOverview findCycleOverview(@PathVariable CycleId cycleId, Viewpoint viewpoint) {
        return questions.ask(new FindCycleOverview(cycleId.value(), viewpoint), CycleOverview.class);
    }
}
