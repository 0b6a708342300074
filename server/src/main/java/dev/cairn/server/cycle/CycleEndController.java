package dev.cairn.server.cycle;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.closing.FindMissing;
import dev.cairn.query.closing.FindScoreSuggestions;
import dev.cairn.query.closing.MissingInCycle;
import dev.cairn.query.closing.ScoreSuggestions;
import dev.cairn.server.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the end of a cycle asks for. */
@RestController
@RequestMapping("/api/v1/cycles/{cycleId}")
@Tag(name = "Cycles")
class CycleEndController {

    private final Questions questions;

    CycleEndController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/score-suggestions")
    @Operation(
            summary = "Scores to start from",
            description =
                    "The progress of each key result on two decimals, with the sum that leads to it; and the score"
                            + " that it has, where it was given one.")
    ScoreSuggestions findScoreSuggestions(@PathVariable CycleId cycleId, Viewpoint viewpoint) {
        return questions.ask(new FindScoreSuggestions(cycleId.value(), viewpoint), ScoreSuggestions.class);
    }

    @GetMapping("/missing")
    @Operation(
            summary = "What is missing before a cycle is closed",
            description = "Key results without a score, scores without a review, and retrospectives that are open.")
    MissingInCycle findMissing(@PathVariable CycleId cycleId, Viewpoint viewpoint) {
        return questions.ask(new FindMissing(cycleId.value(), viewpoint), MissingInCycle.class);
    }
}
