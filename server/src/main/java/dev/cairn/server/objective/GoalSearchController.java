package dev.cairn.server.objective;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.search.FindGoals;
import dev.cairn.query.search.GoalsFound;
import dev.cairn.server.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds goals by what they say, or once said. */
@RestController
@Tag(name = "Goals")
class GoalSearchController {

    private final Questions questions;

    GoalSearchController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/v1/objectives")
    @Operation(
            summary = "Find goals by what they say, or once said",
            description = "Looks through all wordings that a goal and its key results ever had.")
    GoalsFound findGoals(
            @Parameter(description = "Words that all occur in one wording, in any case")
                    @RequestParam(defaultValue = "")
                    String text,
            @Parameter(description = "Goals of this cycle only") @RequestParam(required = false) @Nullable
                    CycleId cycleId,
            Viewpoint viewpoint) {
        return questions.ask(
                new FindGoals(text, cycleId == null ? null : cycleId.value(), viewpoint), GoalsFound.class);
    }
}
