package dev.cairn.server.objective;

import dev.cairn.command.Wording;
import dev.cairn.command.objective.AddKeyResult;
import dev.cairn.command.objective.AssignKeyResultOwner;
import dev.cairn.command.objective.DropKeyResult;
import dev.cairn.command.objective.MetricDefinition;
import dev.cairn.command.objective.RescheduleKeyResult;
import dev.cairn.command.objective.RestoreKeyResult;
import dev.cairn.command.objective.RetargetKeyResult;
import dev.cairn.command.objective.ReweightKeyResult;
import dev.cairn.command.objective.RewordKeyResult;
import dev.cairn.command.objective.Weight;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveId;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The key results of a goal: what will be seen when it is reached. */
@RestController
@RequestMapping("/api/v1/objectives/{objectiveId}/key-results")
@Tag(name = "Key results")
class KeyResultController {

    private final Commands commands;
    private final People people;

    KeyResultController(Commands commands, People people) {
        this.commands = commands;
        this.people = people;
    }

    @PostMapping
    @Operation(
            summary = "Add a key result",
            description = "Once the goal is committed to, that needs a reason, with a sentence.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> addKeyResult(
            @PathVariable ObjectiveId objectiveId, @RequestBody AddKeyResultBody body, Asker asker) {
        Fields fields = new Fields();
        Supplier<Wording> wording = fields.read(() -> new Wording(body.wording()));
        Supplier<MetricDefinition> metric = fields.read(() -> new MetricDefinition(body.metric()));
        BigDecimal share = body.weight();
        Supplier<Weight> weight = fields.read(() -> share == null ? Weight.ONE : new Weight(share));
        fields.check();
        KeyResultId keyResultId = asker.newId(KeyResultId::fromKey);
        return commands.make(
                new AddKeyResult(
                        objectiveId,
                        keyResultId,
                        wording.get(),
                        metric.get(),
                        weight.get(),
                        people.namedOrNobody("ownerId", body.ownerId()),
                        body.due(),
                        false,
                        asker.occasion(body)),
                asker,
                keyResultId.value(),
                "/api/v1/objectives/" + objectiveId);
    }

    @PutMapping("/{keyResultId}/wording")
    @Operation(summary = "Put a key result in other words", description = "Once committed to, that needs a reason.")
    ResponseEntity<Recorded> rewordKeyResult(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @RequestBody RewordBody body,
            Asker asker) {
        return commands.send(
                new RewordKeyResult(objectiveId, keyResultId, new Wording(body.wording()), asker.occasion(body)),
                asker);
    }

    @PutMapping("/{keyResultId}/metric")
    @Operation(
            summary = "Give a key result another baseline, target, range or other steps",
            description = "Once committed to, that needs a reason; with a sentence where the target is eased.")
    ResponseEntity<Recorded> retargetKeyResult(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @RequestBody RetargetKeyResultBody body,
            Asker asker) {
        return commands.send(
                new RetargetKeyResult(
                        objectiveId, keyResultId, new MetricDefinition(body.metric()), asker.occasion(body)),
                asker);
    }

    @PutMapping("/{keyResultId}/weight")
    @Operation(summary = "Give a key result another weight", description = "Once committed to, that needs a reason.")
    ResponseEntity<Recorded> reweightKeyResult(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @RequestBody ReweightKeyResultBody body,
            Asker asker) {
        return commands.send(
                new ReweightKeyResult(objectiveId, keyResultId, new Weight(body.weight()), asker.occasion(body)),
                asker);
    }

    @PutMapping("/{keyResultId}/owner")
    @Operation(
            summary = "Let another person answer for a key result",
            description = "Without an owner, the goal's owner does.")
    ResponseEntity<Recorded> assignKeyResultOwner(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @RequestBody AssignOwnerBody body,
            Asker asker) {
        return commands.send(
                new AssignKeyResultOwner(
                        objectiveId,
                        keyResultId,
                        people.namedOrNobody("ownerId", body.ownerId()),
                        asker.occasion(body)),
                asker);
    }

    @PutMapping("/{keyResultId}/due")
    @Operation(
            summary = "Give a key result another last day",
            description = "Within the cycle; none for the cycle's last day. Once committed to, that needs a reason.")
    ResponseEntity<Recorded> rescheduleKeyResult(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @RequestBody RescheduleKeyResultBody body,
            Asker asker) {
        return commands.send(
                new RescheduleKeyResult(objectiveId, keyResultId, body.due(), asker.occasion(body)), asker);
    }

    @PostMapping("/{keyResultId}/dropping")
    @Operation(
            summary = "Give a key result up",
            description =
                    "It can still be checked in and scored. Once committed to, that needs a reason, with a sentence.")
    ResponseEntity<Recorded> dropKeyResult(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new DropKeyResult(objectiveId, keyResultId, asker.occasion(body)), asker);
    }

    @PostMapping("/{keyResultId}/restoration")
    @Operation(summary = "Take up a dropped key result again")
    ResponseEntity<Recorded> restoreKeyResult(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new RestoreKeyResult(objectiveId, keyResultId, asker.occasion(body)), asker);
    }

    /**
     * A key result that is to be.
     *
     * @param wording what will be seen when it is reached; unique within the goal
     * @param metric how it is measured
     * @param weight its share in the goal's mean, above 0, 1 where nothing is said
     * @param ownerId who answers for it, by handle or id; none where that is the goal's owner
     * @param due its own last day, within the cycle
     */
    @Schema(example = """
            {"wording": "Loaves ready at seven", "metric": {"type": "increase", "unit": "loaves", "baseline": 40, "target": 100},
             "weight": 2, "ownerId": "sample-ben", "reason": {"category": "learnt", "text": "We forgot to count them."}}
            """)
    record AddKeyResultBody(
            String wording,
            Metric metric,
            @Nullable BigDecimal weight,
            @Nullable String ownerId,
            @Nullable LocalDate due,
            @Nullable ReasonBody reason,
            @Nullable String note)
            implements ActBody {}

    /**
     * Another measure of a key result.
     *
     * @param metric all of it, as it is to be
     */
    @Schema(example = """
            {"metric": {"type": "increase", "unit": "loaves", "baseline": 40, "target": 80},
             "reason": {"category": "learnt", "text": "One oven is out of order."}}
            """)
    record RetargetKeyResultBody(
            Metric metric,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}

    /**
     * Another weight of a key result.
     *
     * @param weight its share in the goal's mean, above 0
     */
    @Schema(example = """
            {"weight": 0.5, "reason": {"category": "priorities-changed"}}
            """)
    record ReweightKeyResultBody(
            BigDecimal weight,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}

    /**
     * Another last day of a key result.
     *
     * @param due its own last day, within the cycle; none for the cycle's last day
     */
    @Schema(example = """
            {"due": "2025-12-15", "reason": {"category": "learnt"}}
            """)
    record RescheduleKeyResultBody(
            @Nullable LocalDate due,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}
}
