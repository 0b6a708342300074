package dev.cairn.server.objective;

import dev.cairn.command.objective.CloseObjective;
import dev.cairn.command.objective.DeclineObjective;
import dev.cairn.command.objective.DropObjective;
import dev.cairn.command.objective.ProposeObjective;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.objective.ReopenObjective;
import dev.cairn.command.objective.ReturnObjective;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.ReasonAndNote;
import dev.cairn.server.web.Recorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far a goal has come: proposed, published, closed, dropped, and taken up again. */
@RestController
@RequestMapping("/api/v1/objectives/{objectiveId}")
@Tag(name = "Life of a goal")
class LifeCycleController {

    private final Commands commands;

    LifeCycleController(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/proposal")
    @Operation(summary = "Hand a draft to its reviewer")
    ResponseEntity<Recorded> proposeObjective(
            @PathVariable ObjectiveId objectiveId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new ProposeObjective(objectiveId, asker.occasion(body)), asker);
    }

    @PostMapping("/return")
    @Operation(summary = "Give a proposal back for more work")
    ResponseEntity<Recorded> returnObjective(
            @PathVariable ObjectiveId objectiveId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new ReturnObjective(objectiveId, asker.occasion(body)), asker);
    }

    @PostMapping("/decline")
    @Operation(summary = "Turn a proposal down")
    ResponseEntity<Recorded> declineObjective(
            @PathVariable ObjectiveId objectiveId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new DeclineObjective(objectiveId, asker.occasion(body)), asker);
    }

    @PostMapping("/publication")
    @Operation(
            summary = "Put a goal in force",
            description = "It needs a reviewer who is not the owner, and at least one key result.")
    ResponseEntity<Recorded> publishObjective(
            @PathVariable ObjectiveId objectiveId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new PublishObjective(objectiveId, asker.occasion(body)), asker);
    }

    @PostMapping("/closing")
    @Operation(summary = "Bring a published goal to its end")
    ResponseEntity<Recorded> closeObjective(
            @PathVariable ObjectiveId objectiveId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new CloseObjective(objectiveId, asker.occasion(body)), asker);
    }

    @PostMapping("/dropping")
    @Operation(
            summary = "Give a goal up before its end",
            description = "Once it is committed to, that needs a reason, with a sentence.")
    ResponseEntity<Recorded> dropObjective(
            @PathVariable ObjectiveId objectiveId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new DropObjective(objectiveId, asker.occasion(body)), asker);
    }

    @PostMapping("/reopening")
    @Operation(
            summary = "Take up a closed, dropped or declined goal again",
            description = "That needs a reason, with a sentence.")
    ResponseEntity<Recorded> reopenObjective(
            @PathVariable ObjectiveId objectiveId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new ReopenObjective(objectiveId, asker.occasion(body)), asker);
    }
}
