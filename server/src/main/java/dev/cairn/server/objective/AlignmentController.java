package dev.cairn.server.objective;

import dev.cairn.command.objective.AlignObjective;
import dev.cairn.command.objective.WithdrawAlignment;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.server.web.ActBody;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.ReasonBody;
import dev.cairn.server.web.Recorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which goals a goal serves. */
@RestController
@RequestMapping("/api/v1/objectives/{objectiveId}/alignments")
@Tag(name = "Alignment")
class AlignmentController {

    private final Commands commands;

    AlignmentController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping
    @Operation(
            summary = "Declare that a goal serves another goal, or one key result of it",
            description = "Goals never serve each other in a circle.")
    ResponseEntity<Recorded> alignObjective(
            @PathVariable ObjectiveId objectiveId, @RequestBody AlignmentBody body, Asker asker) {
        return commands.send(
                new AlignObjective(objectiveId, body.toObjectiveId(), body.toKeyResultId(), asker.occasion(body)),
                asker);
    }

    @PostMapping("/withdrawal")
    @Operation(summary = "Declare that a goal no longer serves that other goal")
    ResponseEntity<Recorded> withdrawAlignment(
            @PathVariable ObjectiveId objectiveId, @RequestBody AlignmentBody body, Asker asker) {
        return commands.send(
                new WithdrawAlignment(objectiveId, body.toObjectiveId(), body.toKeyResultId(), asker.occasion(body)),
                asker);
    }

    /**
     * What is served.
     *
     * @param toObjectiveId the other goal, in any cycle
     * @param toKeyResultId the one key result of it that is served
     */
    @Schema(example = """
            {"toObjectiveId": "objective:5b0fa5e2-0d0c-3f4e-9a86-0c1c3b6b1f10"}
            """)
    record AlignmentBody(
            ObjectiveId toObjectiveId,
            @Nullable KeyResultId toKeyResultId,
            @Nullable ReasonBody reason,
            @Nullable String note)
            implements ActBody {}
}
