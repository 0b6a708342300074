package dev.cairn.server.alignment;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.alignment.AlignmentMap;
import dev.cairn.query.alignment.FindAlignmentMap;
import dev.cairn.server.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which goals of a cycle serve which. */
@RestController
@Tag(name = "Cycles")
class AlignmentMapController {

    private final Questions questions;

    AlignmentMapController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/v1/cycles/{cycleId}/alignment-map")
    @Operation(
            summary = "Which goals of a cycle serve which",
            description = "Who serves whom, from any viewpoint; goals of other cycles that are served are named.")
    AlignmentMap findAlignmentMap(@PathVariable CycleId cycleId, Viewpoint viewpoint) {
        return questions.ask(new FindAlignmentMap(cycleId.value(), viewpoint), AlignmentMap.class);
    }
}
