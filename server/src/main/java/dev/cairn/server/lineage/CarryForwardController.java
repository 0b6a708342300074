package dev.cairn.server.lineage;

import dev.cairn.command.Command;
import dev.cairn.command.RuleBroken;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.server.web.ActBody;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.CaughtUp;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonBody;
import dev.cairn.server.web.Recorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.NativeWebRequest;

/** Goals that go on in a later cycle. */
@RestController
@Tag(name = "Goals through cycles")
class CarryForwardController {

    private static final int MOST = 100;

    private final Commands commands;
    private final Questions questions;
    private final CaughtUp reads;

    CarryForwardController(Commands commands, Questions questions, CaughtUp reads) {
        this.commands = commands;
        this.questions = questions;
        this.reads = reads;
    }

    @PostMapping("/api/v1/cycles/{cycleId}/carried-objectives")
    @Operation(
            summary = "Carry goals, or single key results, forward into a cycle",
            description =
                    "Each goes on in a new draft, all of them or none. Until that is published, its baselines follow the"
                            + " last readings of the old one, which stays open until its own cycle is closed.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> carryForwardObjective(
            @PathVariable CycleId cycleId,
            @RequestBody CarryForwardBody body,
            Asker asker,
            @Parameter(hidden = true) NativeWebRequest request) {
        List<CarriedBody> objectives = body.objectives();
        if (objectives.isEmpty() || objectives.size() > MOST) {
            throw RuleBroken.invalid(
                    "objectives-out-of-range",
                    "objectives",
                    "1 to " + MOST + " goals are carried at once.",
                    "1 to " + MOST);
        }
        reads.await(request);
        List<List<Command>> wanted = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < objectives.size(); i++) {
            CarriedBody carried = objectives.get(i);
            ObjectiveId newId = asker.newId(ObjectiveId::fromKey, i);
            ids.add(newId.value());
            try {
                wanted.add(new Carrying(
                                now(carried.objectiveId(), asker),
                                carried.keyResultIds(),
                                newId,
                                cycleId,
                                asker.occasion(body))
                        .commands());
            } catch (RuleBroken refusal) {
                throw refusal.under("objectives[" + i + "]");
            }
        }
        return commands.makeTogether(
                objectives.getFirst().objectiveId().value(),
                asker,
                ids,
                "/api/v1/cycles/" + cycleId + "/overview",
                deciding -> {
                    for (int i = 0; i < wanted.size(); i++) {
                        try {
                            wanted.get(i).forEach(deciding::decide);
                        } catch (RuleBroken refusal) {
                            throw refusal.under("objectives[" + i + "]");
                        }
                    }
                });
    }

    private ObjectiveInFull now(ObjectiveId objectiveId, Asker asker) {
        try {
            return questions.ask(
                    new FindObjective(objectiveId.value(), Viewpoint.present(asker.receivedAt())),
                    ObjectiveInFull.class);
        } catch (NotThereException e) {
            throw RuleBroken.notFound("objective-unknown", "objectiveId", "There is no such goal.");
        }
    }

    /**
     * What is to go on.
     *
     * @param objectives up to 100 goals of earlier cycles, each with the key results that go on
     */
    @Schema(example = """
            {"objectives": [{"objectiveId": "objective:6f1c3a52-0b1e-4f7e-9d0a-2b8f4f2d7a10"}], "note": "The oven comes late."}
            """)
    record CarryForwardBody(
            List<CarriedBody> objectives,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}

    /**
     * A goal that is to go on.
     *
     * @param objectiveId the goal
     * @param keyResultIds the key results that go on; all that are not dropped where none is named
     */
    record CarriedBody(ObjectiveId objectiveId, @Nullable List<KeyResultId> keyResultIds) {}
}
