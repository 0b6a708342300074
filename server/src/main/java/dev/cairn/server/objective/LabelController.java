package dev.cairn.server.objective;

import dev.cairn.command.objective.Label;
import dev.cairn.command.objective.LabelKey;
import dev.cairn.command.objective.LabelKeyResult;
import dev.cairn.command.objective.LabelObjective;
import dev.cairn.command.objective.UnlabelKeyResult;
import dev.cairn.command.objective.UnlabelObjective;
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

/** Labels of goals and key results: key and value. */
@RestController
@RequestMapping("/api/v1/objectives/{objectiveId}")
@Tag(name = "Labels")
class LabelController {

    private final Commands commands;

    LabelController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/labels")
    @Operation(summary = "Label a goal", description = "A label of the same key is replaced.")
    ResponseEntity<Recorded> labelObjective(
            @PathVariable ObjectiveId objectiveId, @RequestBody LabelBody body, Asker asker) {
        return commands.send(new LabelObjective(objectiveId, body.toLabel(), asker.occasion(body)), asker);
    }

    @PostMapping("/labels/removal")
    @Operation(summary = "Take a label off a goal")
    ResponseEntity<Recorded> unlabelObjective(
            @PathVariable ObjectiveId objectiveId, @RequestBody UnlabelBody body, Asker asker) {
        return commands.send(new UnlabelObjective(objectiveId, new LabelKey(body.key()), asker.occasion(body)), asker);
    }

    @PostMapping("/key-results/{keyResultId}/labels")
    @Operation(summary = "Label a key result", description = "A label of the same key is replaced.")
    ResponseEntity<Recorded> labelKeyResult(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @RequestBody LabelBody body,
            Asker asker) {
        return commands.send(new LabelKeyResult(objectiveId, keyResultId, body.toLabel(), asker.occasion(body)), asker);
    }

    @PostMapping("/key-results/{keyResultId}/labels/removal")
    @Operation(summary = "Take a label off a key result")
    ResponseEntity<Recorded> unlabelKeyResult(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @RequestBody UnlabelBody body,
            Asker asker) {
        return commands.send(
                new UnlabelKeyResult(objectiveId, keyResultId, new LabelKey(body.key()), asker.occasion(body)), asker);
    }

    /**
     * A label.
     *
     * @param key what it is about
     * @param value what it says
     */
    @Schema(example = """
            {"key": "priority", "value": "p0"}
            """)
    record LabelBody(
            String key,
            String value,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {

        Label toLabel() {
            return new Label(new LabelKey(key), value);
        }
    }

    /**
     * A label that is to go.
     *
     * @param key what it is about
     */
    @Schema(example = """
            {"key": "priority"}
            """)
    record UnlabelBody(
            String key,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}
}
