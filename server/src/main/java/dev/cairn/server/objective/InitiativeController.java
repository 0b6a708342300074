package dev.cairn.server.objective;

import dev.cairn.command.Wording;
import dev.cairn.command.objective.AddInitiative;
import dev.cairn.command.objective.DropInitiative;
import dev.cairn.command.objective.FinishInitiative;
import dev.cairn.command.objective.StartInitiative;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.server.people.People;
import dev.cairn.server.web.ActBody;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.ReasonAndNote;
import dev.cairn.server.web.ReasonBody;
import dev.cairn.server.web.Recorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Initiatives: work towards a goal, which is no outcome and never scored. */
@RestController
@RequestMapping("/api/v1/objectives/{objectiveId}/initiatives")
@Tag(name = "Initiatives")
class InitiativeController {

    private final Commands commands;
    private final People people;

    InitiativeController(Commands commands, People people) {
        this.commands = commands;
        this.people = people;
    }

    @PostMapping
    @Operation(summary = "Plan a piece of work towards a goal")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> addInitiative(
            @PathVariable ObjectiveId objectiveId, @RequestBody AddInitiativeBody body, Asker asker) {
        Wording wording = new Wording(body.wording());
        InitiativeId initiativeId = asker.newId(InitiativeId::fromKey);
        return commands.make(
                new AddInitiative(
                        objectiveId,
                        initiativeId,
                        body.keyResultId(),
                        wording,
                        people.namedOrNobody("ownerId", body.ownerId()),
                        asker.occasion(body)),
                asker,
                initiativeId.value(),
                "/api/v1/objectives/" + objectiveId);
    }

    @PostMapping("/{initiativeId}/start")
    @Operation(summary = "Begin to work on an initiative")
    ResponseEntity<Recorded> startInitiative(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable InitiativeId initiativeId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new StartInitiative(objectiveId, initiativeId, asker.occasion(body)), asker);
    }

    @PostMapping("/{initiativeId}/finish")
    @Operation(summary = "Note that an initiative is done")
    ResponseEntity<Recorded> finishInitiative(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable InitiativeId initiativeId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new FinishInitiative(objectiveId, initiativeId, asker.occasion(body)), asker);
    }

    @PostMapping("/{initiativeId}/dropping")
    @Operation(summary = "Give up an initiative")
    ResponseEntity<Recorded> dropInitiative(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable InitiativeId initiativeId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new DropInitiative(objectiveId, initiativeId, asker.occasion(body)), asker);
    }

    /**
     * An initiative that is to be.
     *
     * @param keyResultId the key result it is meant to move; none for the goal as a whole
     * @param wording what is to be done; unique among the goal's initiatives
     * @param ownerId who does it, by handle or id
     */
    @Schema(example = """
            {"wording": "Rent a second oven", "ownerId": "sample-ben"}
            """)
    record AddInitiativeBody(
            @Nullable KeyResultId keyResultId,
            String wording,
            @Nullable String ownerId,
            @Nullable ReasonBody reason,
            @Nullable String note)
            implements ActBody {}
}
