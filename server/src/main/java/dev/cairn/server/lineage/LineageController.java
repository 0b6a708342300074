package dev.cairn.server.lineage;

import dev.cairn.command.objective.NamePredecessor;
import dev.cairn.command.objective.WithdrawPredecessor;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.lineage.FindLineage;
import dev.cairn.query.lineage.FindLinkProposals;
import dev.cairn.query.lineage.Lineage;
import dev.cairn.query.lineage.LinkProposals;
import dev.cairn.server.web.ActBody;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonBody;
import dev.cairn.server.web.Recorded;
import dev.cairn.server.web.RequestRefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How goals go on through cycles. */
@RestController
@Tag(name = "Goals through cycles")
class LineageController {

    private final Commands commands;
    private final Questions questions;

    LineageController(Commands commands, Questions questions) {
        this.commands = commands;
        this.questions = questions;
    }

    @GetMapping("/api/v1/objectives/{objectiveId}/lineage")
    @Operation(
            summary = "A goal's way through the cycles",
            description = "What it goes on with, and what goes on with it, as one line.")
    Lineage findLineage(@PathVariable ObjectiveId objectiveId, Viewpoint viewpoint) {
        return questions.ask(new FindLineage(objectiveId.value(), viewpoint), Lineage.class);
    }

    @GetMapping("/api/v1/cycles/{cycleId}/link-proposals")
    @Operation(
            summary = "Goals of earlier cycles that goals of this one may go on with",
            description = "By the likeness of their wordings: the share of letters in threes that both have.")
    LinkProposals findLinkProposals(
            @PathVariable CycleId cycleId,
            @Parameter(description = "Only goals of this cycle; of all earlier ones where none is named")
                    @RequestParam(required = false)
                    @Nullable
                    CycleId fromCycleId,
            @Parameter(description = "The least likeness, 0 to 1") @RequestParam(defaultValue = FindLinkProposals.LEAST)
                    BigDecimal least,
            Viewpoint viewpoint) {
        if (least.signum() < 0 || least.compareTo(BigDecimal.ONE) > 0) {
            throw RequestRefusedException.unreadable(
                    "likeness-out-of-range", "least", "A likeness is a number from 0 to 1.", "0 to 1");
        }
        return questions.ask(
                new FindLinkProposals(
                        cycleId.value(), fromCycleId == null ? null : fromCycleId.value(), least, viewpoint),
                LinkProposals.class);
    }

    @PutMapping("/api/v1/objectives/{objectiveId}/predecessor")
    @Operation(
            summary = "Say with which goal of an earlier cycle a goal goes on",
            description = "For goals that were not carried forward, such as those of imported cycles.")
    ResponseEntity<Recorded> namePredecessor(
            @PathVariable ObjectiveId objectiveId, @RequestBody NamePredecessorBody body, Asker asker) {
        List<NamePredecessor.Link> links = body.keyResults() == null
                ? List.of()
                : body.keyResults().stream()
                        .map(each -> new NamePredecessor.Link(each.keyResultId(), each.predecessorId(), false))
                        .toList();
        return commands.send(
                new NamePredecessor(objectiveId, body.predecessorId(), links, asker.occasion(body)), asker);
    }

    @PostMapping("/api/v1/objectives/{objectiveId}/predecessor/withdrawal")
    @Operation(
            summary = "Take back with what a goal goes on",
            description = "With a key result, only what that one goes on with.")
    ResponseEntity<Recorded> withdrawPredecessor(
            @PathVariable ObjectiveId objectiveId,
            @RequestBody(required = false) @Nullable WithdrawPredecessorBody body,
            Asker asker) {
        return commands.send(
                new WithdrawPredecessor(objectiveId, body == null ? null : body.keyResultId(), asker.occasion(body)),
                asker);
    }

    /**
     * What a goal goes on with.
     *
     * @param predecessorId a goal of a cycle that began earlier
     * @param keyResults which of its key results go on with which of that goal's
     */
    @Schema(example = """
            {"predecessorId": "objective:6f1c3a52-0b1e-4f7e-9d0a-2b8f4f2d7a10", "keyResults": []}
            """)
    record NamePredecessorBody(
            ObjectiveId predecessorId,
            @Nullable List<LinkBody> keyResults,
            @Nullable ReasonBody reason,
            @Nullable String note)
            implements ActBody {}

    /**
     * What a key result goes on with.
     *
     * @param keyResultId the key result of the goal
     * @param predecessorId the key result of the predecessor
     */
    record LinkBody(KeyResultId keyResultId, KeyResultId predecessorId) {}

    /**
     * What is taken back.
     *
     * @param keyResultId one key result; the goal with all of them where none is named
     */
    @Schema(example = """
            {"note": "They only sound alike."}
            """)
    record WithdrawPredecessorBody(
            @Nullable KeyResultId keyResultId,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}
}
