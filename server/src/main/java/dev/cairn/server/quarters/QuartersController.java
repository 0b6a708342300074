package dev.cairn.server.quarters;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.quarters.FindQuarters;
import dev.cairn.query.quarters.Quarters;
import dev.cairn.server.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How cycles came out, one beside the other. */
@RestController
@Tag(name = "Cycles")
class QuartersController {

    private final Questions questions;

    QuartersController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/v1/quarters")
    @Operation(
            summary = "How cycles came out, one beside the other",
            description =
                    "For the whole organisation and per team: score, share of goals in the upper band, carried and dropped"
                            + " share, targets eased after publishing, kept check-ins, and how well scores were foreseen."
                            + " Never per person.")
    Quarters findQuarters(
            @Parameter(description = "These cycles only; all that have begun where none is named")
                    @RequestParam(defaultValue = "")
                    Set<CycleId> cycleId,
            @Parameter(description = "This team only, beside the whole organisation")
                    @RequestParam(required = false)
                    @Nullable
                    TeamId teamId,
            Viewpoint viewpoint) {
        Set<String> cycles = cycleId.stream().map(CycleId::value).collect(Collectors.toSet());
        return questions.ask(
                new FindQuarters(cycles, teamId == null ? null : teamId.value(), viewpoint), Quarters.class);
    }
}
