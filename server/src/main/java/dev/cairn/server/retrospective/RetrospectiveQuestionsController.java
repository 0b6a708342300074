package dev.cairn.server.retrospective;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.retrospective.FindLessons;
import dev.cairn.query.retrospective.FindRetrospective;
import dev.cairn.query.retrospective.FindRetrospectives;
import dev.cairn.query.retrospective.Lessons;
import dev.cairn.query.retrospective.RetrospectiveInFull;
import dev.cairn.query.retrospective.Retrospectives;
import dev.cairn.server.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What retrospectives say: one with its draft, those of a team or cycle, and what is to be remembered for the next cycle. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Retrospectives")
class RetrospectiveQuestionsController {

    private final Questions questions;

    RetrospectiveQuestionsController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/retrospectives/{retrospectiveId}")
    @Operation(
            summary = "One retrospective, with the draft that the log writes",
            description =
                    "The draft looks from where the question does; for a completed retrospective, from its completion"
                            + " where no clock is given.")
    RetrospectiveInFull findRetrospective(@PathVariable RetrospectiveId retrospectiveId, Viewpoint viewpoint) {
        return questions.ask(new FindRetrospective(retrospectiveId.value(), viewpoint), RetrospectiveInFull.class);
    }

    @GetMapping("/retrospectives")
    @Operation(summary = "Retrospectives, of a cycle or a team, by when they were opened; without their drafts")
    Retrospectives findRetrospectives(
            @Parameter(description = "Of this cycle only") @RequestParam(required = false) @Nullable CycleId cycleId,
            @Parameter(description = "Of this team only") @RequestParam(required = false) @Nullable TeamId teamId,
            Viewpoint viewpoint) {
        return questions.ask(
                new FindRetrospectives(
                        cycleId == null ? null : cycleId.value(), teamId == null ? null : teamId.value(), viewpoint),
                Retrospectives.class);
    }

    @GetMapping("/cycles/{cycleId}/teams/{teamId}/lessons")
    @Operation(
            summary = "What a team that plans a cycle has from its earlier retrospectives",
            description = "Actions that are still to be done, and what was learned, of cycles that began before.")
    Lessons findLessons(@PathVariable CycleId cycleId, @PathVariable TeamId teamId, Viewpoint viewpoint) {
        return questions.ask(new FindLessons(cycleId.value(), teamId.value(), viewpoint), Lessons.class);
    }
}
