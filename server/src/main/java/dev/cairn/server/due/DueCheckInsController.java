package dev.cairn.server.due;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.due.DueCheckIns;
import dev.cairn.query.due.FindDueCheckIns;
import dev.cairn.server.people.People;
import dev.cairn.server.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who owes which check-in. */
@RestController
@Tag(name = "Check-ins")
class DueCheckInsController {

    private final Questions questions;
    private final People people;

    DueCheckInsController(Questions questions, People people) {
        this.questions = questions;
        this.people = people;
    }

    @GetMapping("/api/v1/due-check-ins")
    @Operation(summary = "Who owes which check-in, now or within the coming seven days")
    DueCheckIns findDueCheckIns(
            @Parameter(description = "Goals of this cycle only") @RequestParam(required = false) @Nullable
                    CycleId cycleId,
            @Parameter(description = "Goals of this team only") @RequestParam(required = false) @Nullable TeamId teamId,
            @Parameter(description = "Check-ins that this person owes, by handle or id")
                    @RequestParam(required = false)
                    @Nullable
                    String person,
            Viewpoint viewpoint) {
        var owedBy = people.namedOrNobody("person", person);
        return questions.ask(
                new FindDueCheckIns(
                        cycleId == null ? null : cycleId.value(),
                        teamId == null ? null : teamId.value(),
                        owedBy == null ? null : owedBy.value(),
                        viewpoint),
                DueCheckIns.class);
    }
}
