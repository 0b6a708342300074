package dev.cairn.server.audit;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditFilter;
import dev.cairn.query.audit.AuditTrail;
import dev.cairn.query.audit.FindAuditTrail;
import dev.cairn.server.web.Pages;
import dev.cairn.server.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who changed what, from what to what, when and why. */
@RestController
@Tag(name = "Audit trail")
class AuditController {

    private final Questions questions;
    private final AuditParameters parameters;

    AuditController(Questions questions, AuditParameters parameters) {
        this.questions = questions;
        this.parameters = parameters;
    }

    @GetMapping("/api/v1/audit")
    @Operation(
            summary = "Who changed what, from what to what, when and why",
            description =
                    "A page at a time: `next` of one answer is the `cursor` of the following one. What is true or was"
                            + " known from and to a day or instant counts with both ends.")
    AuditTrail findAuditTrail(
            @Parameter(description = "This cycle and its goals") @RequestParam(required = false) @Nullable
                    CycleId cycleId,
            @Parameter(description = "This team, and goals that were the team's after the change")
                    @RequestParam(required = false)
                    @Nullable
                    TeamId teamId,
            @Parameter(description = "This goal and its key results") @RequestParam(required = false) @Nullable
                    ObjectiveId objectiveId,
            @Parameter(description = "This key result") @RequestParam(required = false) @Nullable
                    KeyResultId keyResultId,
            @Parameter(description = "Recorded by this person, or this person's act; by handle or id")
                    @RequestParam(required = false)
                    @Nullable
                    String person,
            @Parameter(description = "Only these kinds of change, such as key-result-retargeted")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> change,
            @Parameter(description = "Only what made something easier (eased) or harder (raised)")
                    @RequestParam(required = false)
                    @Nullable
                    String easing,
            @Parameter(description = "Only what was given one of these reasons, such as priorities-changed")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> reason,
            @Parameter(description = "True at this day or instant or later") @RequestParam(required = false) @Nullable
                    String effectiveFrom,
            @Parameter(description = "True at this day or instant or earlier") @RequestParam(required = false) @Nullable
                    String effectiveTo,
            @Parameter(description = "Known at this day or instant or later") @RequestParam(required = false) @Nullable
                    String knownFrom,
            @Parameter(description = "Known at this day or instant or earlier")
                    @RequestParam(required = false)
                    @Nullable
                    String knownTo,
            @Parameter(description = "Words of any wording that the goal ever had, of a reason or of a note")
                    @RequestParam(required = false)
                    @Nullable
                    String text,
            @Parameter(description = "In the order of the log, not the latest first")
                    @RequestParam(defaultValue = "false")
                    boolean oldestFirst,
            @Parameter(description = "Where the page before ended") @RequestParam(required = false) @Nullable
                    Long cursor,
            @Parameter(description = "Entries on a page, 1 to 1000") @RequestParam(defaultValue = "100") int limit,
            Viewpoint viewpoint) {
        Pages.requireLimit(limit, FindAuditTrail.MOST);
        AuditFilter filter = parameters.filter(
                cycleId == null ? null : cycleId.value(),
                teamId == null ? null : teamId.value(),
                objectiveId == null ? null : objectiveId.value(),
                keyResultId == null ? null : keyResultId.value(),
                person,
                change,
                easing,
                reason,
                effectiveFrom,
                effectiveTo,
                knownFrom,
                knownTo,
                text,
                viewpoint.now());
        return questions.ask(new FindAuditTrail(filter, oldestFirst, cursor, limit, viewpoint), AuditTrail.class);
    }
}
