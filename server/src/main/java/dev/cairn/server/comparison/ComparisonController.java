package dev.cairn.server.comparison;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.comparison.Comparison;
import dev.cairn.query.comparison.FindComparison;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.Span;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What is different in a cycle between two moments. */
@RestController
@Tag(name = "Cycles")
class ComparisonController {

    private final Questions questions;

    ComparisonController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping(
            path = "/api/v1/cycles/{cycleId}/comparison",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_MARKDOWN_VALUE})
    @Operation(
            summary = "What is different in a cycle between two moments",
            description =
                    "Per goal what was added, reworded, retargeted, re-weighted, handed over, moved, dropped, scored or"
                            + " corrected, with before, after, who and why; and what it comes to. The moments may be in"
                            + " any order. As JSON, or as Markdown with `Accept: text/markdown`.")
    Comparison findComparison(@PathVariable CycleId cycleId, Span span) {
        return questions.ask(new FindComparison(cycleId.value(), span.from(), span.to()), Comparison.class);
    }
}
