package dev.cairn.server.objective;

import dev.cairn.command.Occasion;
import dev.cairn.command.objective.CorrectCheckIn;
import dev.cairn.command.objective.Reading;
import dev.cairn.command.objective.RecordCheckIn;
import dev.cairn.command.objective.RetractCheckIn;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.StepDone;
import dev.cairn.server.web.ActBody;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Fields;
import dev.cairn.server.web.Moments;
import dev.cairn.server.web.ReasonAndNote;
import dev.cairn.server.web.ReasonBody;
import dev.cairn.server.web.Recorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

/** Check-ins: where key results stand, and what is thought of them. */
@RestController
@RequestMapping("/api/v1/objectives/{objectiveId}")
@Tag(name = "Check-ins")
class CheckInController {

    private final Commands commands;
    private final Moments moments;

    CheckInController(Commands commands, Moments moments) {
        this.commands = commands;
        this.moments = moments;
    }

    @PostMapping("/key-results/{keyResultId}/check-ins")
    @Operation(
            operationId = "recordCheckIn",
            summary = "Check in one key result",
            description =
                    "With a value, steps, a confidence, a forecast, a note, or any of them; for now, or for a day or"
                            + " instant since the cycle's first day.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> recordCheckIn(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @RequestBody CheckInBody body,
            Asker asker) {
        CheckInId checkInId = asker.newId(CheckInId::fromKey);
        Reading reading = body.content().of(keyResultId, checkInId);
        return commands.make(
                new RecordCheckIn(
                        objectiveId, List.of(reading), effective(asker.occasion(body), body.effectiveAt(), asker)),
                asker,
                checkInId.value(),
                "/api/v1/objectives/" + objectiveId);
    }

    @PostMapping("/check-ins")
    @Operation(
            operationId = "recordCheckIns",
            summary = "Check in several key results of a goal at once",
            description = "All of them are recorded, or none.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> recordCheckIns(
            @PathVariable ObjectiveId objectiveId, @RequestBody CheckInsBody body, Asker asker) {
        Fields fields = new Fields();
        List<Supplier<Reading>> readings = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < body.readings().size(); i++) {
            ReadingBody given = body.readings().get(i);
            CheckInId checkInId = asker.newId(CheckInId::fromKey, i);
            readings.add(
                    fields.read("readings[" + i + "]", () -> given.content().of(given.keyResultId(), checkInId)));
            ids.add(checkInId.value());
        }
        fields.check();
        return commands.makeAll(
                new RecordCheckIn(
                        objectiveId,
                        readings.stream().map(Supplier::get).toList(),
                        effective(asker.occasion(body), body.effectiveAt(), asker)),
                asker,
                ids,
                "/api/v1/objectives/" + objectiveId);
    }

    @PutMapping("/key-results/{keyResultId}/check-ins/{checkInId}")
    @Operation(
            summary = "Correct a check-in",
            description =
                    "With all of its content as it should have been. It stays effective when it was: to move its day,"
                            + " retract it and record another. One's own needs no reason within 24 hours.")
    ResponseEntity<Recorded> correctCheckIn(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @PathVariable CheckInId checkInId,
            @RequestBody CorrectCheckInBody body,
            Asker asker) {
        Reading reading = body.content().of(keyResultId, checkInId);
        return commands.send(new CorrectCheckIn(objectiveId, reading, asker.occasion(body)), asker);
    }

    @PostMapping("/key-results/{keyResultId}/check-ins/{checkInId}/retraction")
    @Operation(summary = "Retract a check-in that never should have been")
    ResponseEntity<Recorded> retractCheckIn(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @PathVariable CheckInId checkInId,
            @RequestBody(required = false) @Nullable ReasonAndNote body,
            Asker asker) {
        return commands.send(new RetractCheckIn(objectiveId, keyResultId, checkInId, asker.occasion(body)), asker);
    }

    private Occasion effective(Occasion occasion, @Nullable String effectiveAt, Asker asker) {
        return occasion.effective(moments.readOrNull("effectiveAt", effectiveAt, asker.receivedAt()));
    }

    /**
     * A reading.
     *
     * @param value the measured value in the metric's unit; for a milestone of one step, how far that is done, 0 to 1
     * @param steps for a milestone: how far steps are done, 0 to 1 each
     * @param confidence 0 to 1: how sure one is that the key result will be reached
     * @param forecast 0 to 1: what final score one expects
     * @param effectiveAt when it was so: a day, or an instant with its zone; now where nothing is said
     */
    @Schema(example = """
            {"value": 55, "confidence": 0.6, "forecast": 0.7, "note": "The second oven helps."}
            """)
    record CheckInBody(
            @Nullable BigDecimal value,
            @Nullable List<StepDone> steps,
            @Nullable BigDecimal confidence,
            @Nullable BigDecimal forecast,
            @Nullable String effectiveAt,
            @Nullable ReasonBody reason,
            @Nullable String note)
            implements ActBody {

        private ReadingContent content() {
            return new ReadingContent(value, steps, confidence, forecast, null);
        }
    }

    /**
     * Readings of several key results.
     *
     * @param readings one for each key result
     * @param effectiveAt when it was so: a day, or an instant with its zone; now where nothing is said
     */
    @Schema(example = """
            {"readings": [{"keyResultId": "key-result:5b0fa5e2-0d0c-3f4e-9a86-0c1c3b6b1f10", "value": 60, "confidence": 0.8}],
             "note": "Said in the weekly meeting."}
            """)
    record CheckInsBody(
            List<ReadingBody> readings,
            @Nullable String effectiveAt,
            @Nullable ReasonBody reason,
            @Nullable String note)
            implements ActBody {}

    /**
     * The reading of one key result among several.
     *
     * @param keyResultId the key result
     * @param value the measured value in the metric's unit; for a milestone of one step, how far that is done, 0 to 1
     * @param steps for a milestone: how far steps are done, 0 to 1 each
     * @param confidence 0 to 1: how sure one is that the key result will be reached
     * @param forecast 0 to 1: what final score one expects
     * @param note what is said about this one
     */
    record ReadingBody(
            KeyResultId keyResultId,
            @Nullable BigDecimal value,
            @Nullable List<StepDone> steps,
            @Nullable BigDecimal confidence,
            @Nullable BigDecimal forecast,
            @Nullable String note) {

        private ReadingContent content() {
            return new ReadingContent(value, steps, confidence, forecast, note);
        }
    }

    /**
     * A reading as it should have been.
     *
     * @param value the measured value in the metric's unit; for a milestone of one step, how far that is done, 0 to 1
     * @param steps for a milestone: how far steps are done, 0 to 1 each
     * @param confidence 0 to 1: how sure one was that the key result would be reached
     * @param forecast 0 to 1: what final score one expected
     */
    @Schema(example = """
            {"value": 56, "confidence": 0.6, "reason": {"category": "wrong-data"}}
            """)
    record CorrectCheckInBody(
            @Nullable BigDecimal value,
            @Nullable List<StepDone> steps,
            @Nullable BigDecimal confidence,
            @Nullable BigDecimal forecast,
            @Nullable ReasonBody reason,
            @Nullable String note)
            implements ActBody {

        private ReadingContent content() {
            return new ReadingContent(value, steps, confidence, forecast, null);
        }
    }
}
