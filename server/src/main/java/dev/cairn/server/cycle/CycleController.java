package dev.cairn.server.cycle;

import dev.cairn.command.Name;
import dev.cairn.command.cycle.Cadence;
import dev.cairn.command.cycle.CloseCycle;
import dev.cairn.command.cycle.CycleDates;
import dev.cairn.command.cycle.DefineCycle;
import dev.cairn.command.cycle.Missing;
import dev.cairn.command.cycle.ReopenCycle;
import dev.cairn.command.cycle.RescheduleCycle;
import dev.cairn.command.cycle.StartScoring;
import dev.cairn.command.cycle.Waiver;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.server.web.ActBody;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Fields;
import dev.cairn.server.web.Questions;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cycles: defined, rescheduled, scored, closed and opened again. */
@RestController
@RequestMapping("/api/v1/cycles")
@Tag(name = "Cycles")
class CycleController {

    private final Commands commands;
    private final CycleClosing closing;
    private final Questions questions;

    CycleController(Commands commands, CycleClosing closing, Questions questions) {
        this.commands = commands;
        this.closing = closing;
        this.questions = questions;
    }

    @GetMapping
    @Operation(summary = "All cycles, by first day and name")
    Cycles findCycles(Viewpoint viewpoint) {
        return questions.ask(new FindCycles(viewpoint), Cycles.class);
    }

    @PostMapping
    @Operation(summary = "Define a cycle", description = "It runs by its dates; its last day belongs to it.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> defineCycle(@RequestBody DefineCycleBody body, Asker asker) {
        Fields fields = new Fields();
        Supplier<Name> name = fields.read(() -> new Name(body.name()));
        Supplier<CycleDates> dates = fields.read(() -> new CycleDates(body.firstDay(), body.lastDay()));
        Integer days = body.cadenceDays();
        Supplier<Cadence> cadence = days == null ? null : fields.read(() -> new Cadence(days));
        fields.check();
        CycleId cycleId = asker.newId(CycleId::fromKey);
        return commands.make(
                new DefineCycle(
                        cycleId,
                        name.get(),
                        dates.get(),
                        body.withinCycleId(),
                        cadence == null ? null : cadence.get(),
                        asker.occasion(body)),
                asker,
                cycleId.value(),
                "/api/v1/cycles/" + cycleId + "/overview");
    }

    @PutMapping("/{cycleId}/dates")
    @Operation(summary = "Give a cycle other dates")
    ResponseEntity<Recorded> rescheduleCycle(
            @PathVariable CycleId cycleId, @RequestBody RescheduleCycleBody body, Asker asker) {
        CycleDates dates = new CycleDates(body.firstDay(), body.lastDay());
        return commands.send(new RescheduleCycle(cycleId, dates, asker.occasion(body)), asker);
    }

    @PostMapping("/{cycleId}/scoring")
    @Operation(summary = "Begin to score a cycle's goals")
    ResponseEntity<Recorded> startScoring(
            @PathVariable CycleId cycleId, @RequestBody(required = false) @Nullable ReasonAndNote body, Asker asker) {
        return commands.send(new StartScoring(cycleId, asker.occasion(body)), asker);
    }

    @PostMapping("/{cycleId}/closing")
    @Operation(
            summary = "Close a cycle",
            description = "Nothing in it changes any more, but by a correction of a score. Scores, reviews and"
                    + " retrospectives that are missing are told, and waived with a reason. Goals that were carried"
                    + " forward come to their end with it.")
    ResponseEntity<Recorded> closeCycle(
            @PathVariable CycleId cycleId, @RequestBody(required = false) @Nullable CloseCycleBody body, Asker asker) {
        List<Waiver> waivers = body == null || body.waive() == null
                ? List.of()
                : body.waive().stream().map(Missing::of).map(Waiver::of).toList();
        return closing.close(new CloseCycle(cycleId, waivers, asker.occasion(body)), asker);
    }

    @PostMapping("/{cycleId}/reopening")
    @Operation(summary = "Open a closed cycle again", description = "That needs a reason, with a sentence.")
    ResponseEntity<Recorded> reopenCycle(
            @PathVariable CycleId cycleId, @RequestBody(required = false) @Nullable ReasonAndNote body, Asker asker) {
        return commands.send(new ReopenCycle(cycleId, asker.occasion(body)), asker);
    }

    /**
     * How a cycle ends.
     *
     * @param waive what need not be there: {@code scores}, {@code score-reviews}, {@code retrospectives}; where any of it is
     *     missing indeed, that needs a reason, with a sentence
     */
    @Schema(example = """
            {"waive": ["score-reviews", "retrospectives"], "reason": {"category": "other", "text": "The reviewer has left."}}
            """)
    record CloseCycleBody(
            @Nullable List<String> waive,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}

    /**
     * A cycle that is to be.
     *
     * @param name its name, unique in the organisation
     * @param firstDay its first day
     * @param lastDay its last day, which belongs to it
     * @param withinCycleId the longer cycle it is a part of
     * @param cadenceDays days between check-ins, where it is not the organisation's default
     */
    @Schema(example = """
            {"name": "2025-Q4", "firstDay": "2025-10-01", "lastDay": "2025-12-31", "cadenceDays": 14}
            """)
    record DefineCycleBody(
            String name,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable CycleId withinCycleId,
            @Nullable Integer cadenceDays,
            @Nullable ReasonBody reason,
            @Nullable String note)
            implements ActBody {}

    /**
     * Other dates of a cycle.
     *
     * @param firstDay its first day
     * @param lastDay its last day, which belongs to it
     */
    @Schema(example = """
            {"firstDay": "2025-10-01", "lastDay": "2026-01-04", "note": "Ends with the sprint."}
            """)
    record RescheduleCycleBody(
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}
}
