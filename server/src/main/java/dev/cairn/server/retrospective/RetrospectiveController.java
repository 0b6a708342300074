package dev.cairn.server.retrospective;

import dev.cairn.command.retrospective.CitedEvents;
import dev.cairn.command.retrospective.CompleteRetrospective;
import dev.cairn.command.retrospective.DecideAction;
import dev.cairn.command.retrospective.DropAction;
import dev.cairn.command.retrospective.FinishAction;
import dev.cairn.command.retrospective.NoteObservation;
import dev.cairn.command.retrospective.ObservationKind;
import dev.cairn.command.retrospective.OpenRetrospective;
import dev.cairn.command.retrospective.ReopenRetrospective;
import dev.cairn.command.retrospective.RetrospectiveText;
import dev.cairn.command.retrospective.WithdrawObservation;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.retrospective.ActionId;
import dev.cairn.events.retrospective.ObservationId;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.team.TeamId;
import dev.cairn.server.people.People;
import dev.cairn.server.web.ActBody;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Fields;
import dev.cairn.server.web.ReasonAndNote;
import dev.cairn.server.web.ReasonBody;
import dev.cairn.server.web.Recorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Retrospectives: opened, with observations and actions, completed and taken up again. */
@RestController
@RequestMapping("/api/v1/retrospectives")
@Tag(name = "Retrospectives")
class RetrospectiveController {

    private final Commands commands;
    private final People people;

    RetrospectiveController(Commands commands, People people) {
        this.commands = commands;
        this.people = people;
    }

    @PostMapping
    @Operation(
            summary = "Begin a team's look back on a cycle",
            description =
                    "A team has one retrospective for each cycle; a second one is refused with the first one's id.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> openRetrospective(@RequestBody OpenRetrospectiveBody body, Asker asker) {
        RetrospectiveId id = asker.newId(RetrospectiveId::fromKey);
        return commands.make(
                new OpenRetrospective(id, body.cycleId(), body.teamId(), asker.occasion(body)),
                asker,
                id.value(),
                at(id));
    }

    @PostMapping("/{retrospectiveId}/observations")
    @Operation(
            summary = "Say what one saw",
            description = "It may cite events of the cycle, by the eventId that the audit trail has.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> noteObservation(
            @PathVariable RetrospectiveId retrospectiveId, @RequestBody NoteObservationBody body, Asker asker) {
        Fields fields = new Fields();
        Supplier<ObservationKind> kind = fields.read(() -> ObservationKind.of(body.kind()));
        Supplier<RetrospectiveText> text = fields.read(() -> new RetrospectiveText(body.text()));
        List<String> eventIds = body.citedEventIds();
        Supplier<CitedEvents> cited =
                fields.read(() -> eventIds == null ? CitedEvents.NONE : new CitedEvents(eventIds));
        fields.check();
        ObservationId observationId = asker.newId(ObservationId::fromKey);
        return commands.make(
                new NoteObservation(
                        retrospectiveId, observationId, kind.get(), text.get(), cited.get(), asker.occasion(body)),
                asker,
                observationId.value(),
                at(retrospectiveId));
    }

    @PostMapping("/{retrospectiveId}/observations/{observationId}/withdrawal")
    @Operation(summary = "Take back an observation", description = "It stays in the log.")
    ResponseEntity<Recorded> withdrawObservation(
            @PathVariable RetrospectiveId retrospectiveId,
            @PathVariable ObservationId observationId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new WithdrawObservation(retrospectiveId, observationId, asker.occasion(body)), asker);
    }

    @PostMapping("/{retrospectiveId}/actions")
    @Operation(summary = "Decide to do something about it")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> decideAction(
            @PathVariable RetrospectiveId retrospectiveId, @RequestBody DecideActionBody body, Asker asker) {
        RetrospectiveText text = new RetrospectiveText(body.text());
        ActionId actionId = asker.newId(ActionId::fromKey);
        return commands.make(
                new DecideAction(
                        retrospectiveId,
                        actionId,
                        text,
                        people.namedOrNobody("ownerId", body.ownerId()),
                        body.due(),
                        asker.occasion(body)),
                asker,
                actionId.value(),
                at(retrospectiveId));
    }

    @PostMapping("/{retrospectiveId}/actions/{actionId}/finish")
    @Operation(summary = "Note that an action was done", description = "During the retrospective or any time after.")
    ResponseEntity<Recorded> finishAction(
            @PathVariable RetrospectiveId retrospectiveId,
            @PathVariable ActionId actionId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new FinishAction(retrospectiveId, actionId, asker.occasion(body)), asker);
    }

    @PostMapping("/{retrospectiveId}/actions/{actionId}/dropping")
    @Operation(summary = "Give up an action", description = "That needs a reason.")
    ResponseEntity<Recorded> dropAction(
            @PathVariable RetrospectiveId retrospectiveId,
            @PathVariable ActionId actionId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new DropAction(retrospectiveId, actionId, asker.occasion(body)), asker);
    }

    @PostMapping("/{retrospectiveId}/completion")
    @Operation(
            summary = "Complete a retrospective",
            description = "Its draft stays as it is from then on; its actions can still be finished or dropped.")
    ResponseEntity<Recorded> completeRetrospective(
            @PathVariable RetrospectiveId retrospectiveId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new CompleteRetrospective(retrospectiveId, asker.occasion(body)), asker);
    }

    @PostMapping("/{retrospectiveId}/reopening")
    @Operation(
            summary = "Take up a completed retrospective again",
            description = "That needs a reason, with a sentence.")
    ResponseEntity<Recorded> reopenRetrospective(
            @PathVariable RetrospectiveId retrospectiveId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new ReopenRetrospective(retrospectiveId, asker.occasion(body)), asker);
    }

    private static String at(RetrospectiveId retrospectiveId) {
        return "/api/v1/retrospectives/" + retrospectiveId;
    }

    /**
     * A retrospective that is to be.
     *
     * @param cycleId the cycle that is looked back on, from its first day on
     * @param teamId the team that looks back
     */
    @Schema(example = """
            {"cycleId": "cycle:6f1c3a52-0b1e-4f7e-9d0a-2b8f4f2d7a10", "teamId": "team:0d4a1e6c-6f0e-4a35-8a55-0f6d3c9b2e11"}
            """)
    record OpenRetrospectiveBody(
            CycleId cycleId,
            TeamId teamId,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}

    /**
     * What somebody saw.
     *
     * @param kind {@code went-well}, {@code did-not-go-well}, {@code learned} or {@code puzzles}
     * @param text what was seen, up to 2 000 characters
     * @param citedEventIds the ids of up to 50 events of the cycle that show it
     */
    @Schema(example = """
            {"kind": "learned", "text": "The second oven paid off within a month.", "citedEventIds": []}
            """)
    record NoteObservationBody(
            String kind,
            String text,
            @Nullable List<String> citedEventIds,
            @Nullable ReasonBody reason,
            @Nullable String note)
            implements ActBody {}

    /**
     * What is to be done about it.
     *
     * @param text what is to be done, up to 2 000 characters
     * @param ownerId who does it, by handle or id
     * @param due the last day on which it is to be done, today or later
     */
    @Schema(example = """
            {"text": "Ask the mill for a delivery on Mondays", "ownerId": "sample-ben", "due": "2040-01-31"}
            """)
    record DecideActionBody(
            String text,
            @Nullable String ownerId,
            LocalDate due,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}
}
