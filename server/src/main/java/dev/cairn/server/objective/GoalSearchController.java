package dev.cairn.server.objective;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.search.FindGoals;
import dev.cairn.query.search.GoalsFound;
import dev.cairn.server.web.Pages;
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
            description =
                    "Looks through all wordings that a goal and its key results ever had. A page at a time, in the"
                            + " order in which the goals were set: `next` of one answer is the `cursor` of the following one.")
    GoalsFound findGoals(
            @Parameter(description = "Words that all occur in one wording, in any case")
                    @RequestParam(defaultValue = "")
                    String text,
            @Parameter(description = "Goals of this cycle only") @RequestParam(required = false) @Nullable
                    CycleId cycleId,
            @Parameter(description = "Where the page before ended") @RequestParam(required = false) @Nullable
                    Long cursor,
            @Parameter(description = "Goals on a page, 1 to 1000") @RequestParam(defaultValue = "100") int limit,
            Viewpoint viewpoint) {
        Pages.requireLimit(limit, FindGoals.MOST);
        return questions.ask(
                new FindGoals(text, cycleId == null ? null : cycleId.value(), cursor, limit, viewpoint),
                GoalsFound.class);
    }
}
