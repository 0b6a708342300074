package dev.cairn.server.objective;

import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.Revisions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One goal in full. */
@RestController
@Tag(name = "Goals")
class ObjectiveInFullController {

    private final Questions questions;
    private final Revisions revisions;

    ObjectiveInFullController(Questions questions, Revisions revisions) {
        this.questions = questions;
        this.revisions = revisions;
    }

    @GetMapping("/api/v1/objectives/{objectiveId}")
    @Operation(
            summary = "One goal in full",
            description =
                    "Its definition, its key results with all readings and targets, initiatives, alignment, and its"
                            + " timeline.")
    ObjectiveInFull findObjective(
            @PathVariable ObjectiveId objectiveId, Viewpoint viewpoint, HttpServletResponse response) {
        ObjectiveInFull goal = questions.ask(new FindObjective(objectiveId.value(), viewpoint), ObjectiveInFull.class);
        revisions.tell(response, objectiveId.value(), viewpoint, goal.basis());
        return goal;
    }
}
