package dev.cairn.server.whatif;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.hypothesis.Rules;
import dev.cairn.query.whatif.FindWhatIf;
import dev.cairn.query.whatif.WhatIf;
import dev.cairn.server.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How a cycle would have come out under other rules. */
@RestController
@Tag(name = "Cycles")
class WhatIfController {

    private final Questions questions;

    WhatIfController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/v1/cycles/{cycleId}/what-if")
    @Operation(
            summary = "How a cycle would have come out under other rules",
            description =
                    "What really is and what would be, per goal and key result that would be different, the difference, and"
                            + " the events that make it: who, when, what and why. The rules combine; with none of them,"
                            + " nothing is different. It is computed when it is asked for, and nothing is written.")
    WhatIf findWhatIf(@PathVariable CycleId cycleId, Rules rules, Viewpoint viewpoint) {
        return questions.ask(new FindWhatIf(cycleId.value(), rules, viewpoint), WhatIf.class);
    }
}
