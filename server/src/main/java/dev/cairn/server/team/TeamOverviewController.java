package dev.cairn.server.team;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.overview.FindTeamOverview;
import dev.cairn.query.overview.TeamOverview;
import dev.cairn.server.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a team does. */
@RestController
@Tag(name = "Teams")
class TeamOverviewController {

    private final Questions questions;

    TeamOverviewController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/api/v1/teams/{teamId}/overview")
    @Operation(summary = "How a team does, with the teams below it", description = "In the tree as it was then.")
    TeamOverview findTeamOverview(
            @PathVariable TeamId teamId,
            @Parameter(description = "Goals of this cycle only") @RequestParam(required = false) @Nullable
                    CycleId cycleId,
            Viewpoint viewpoint) {
        return questions.ask(
                new FindTeamOverview(teamId.value(), cycleId == null ? null : cycleId.value(), viewpoint),
                TeamOverview.class);
    }
}
