package dev.cairn.server.objective;

import dev.cairn.command.Wording;
import dev.cairn.command.objective.AddContributor;
import dev.cairn.command.objective.AssignObjectiveOwner;
import dev.cairn.command.objective.ChangeObjectiveKind;
import dev.cairn.command.objective.DescribeObjective;
import dev.cairn.command.objective.Description;
import dev.cairn.command.objective.Kind;
import dev.cairn.command.objective.MoveObjective;
import dev.cairn.command.objective.NameReviewer;
import dev.cairn.command.objective.RemoveContributor;
import dev.cairn.command.objective.RewordObjective;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.team.TeamId;
import dev.cairn.server.people.People;
import dev.cairn.server.web.ActBody;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Fields;
import dev.cairn.server.web.ReasonBody;
import dev.cairn.server.web.Recorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** What a goal says, of what kind it is, whose it is, and who answers for it. */
@RestController
@RequestMapping("/api/v1/objectives")
@Tag(name = "Goals")
class DraftingController {

    private final Commands commands;
    private final People people;

    DraftingController(Commands commands, People people) {
        this.commands = commands;
        this.people = people;
    }

    @PostMapping
    @Operation(
            summary = "Set a goal",
            description =
                    "It is a draft until it is published. It belongs to a team or, as a personal goal, to a person.")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> setObjective(@RequestBody SetObjectiveBody body, Asker asker) {
        Fields fields = new Fields();
        Supplier<Wording> wording = fields.read(() -> new Wording(body.wording()));
        Supplier<Kind> kind = fields.read(() -> Kind.of(body.kind()));
        fields.check();
        ObjectiveId objectiveId = asker.newId(ObjectiveId::fromKey);
        return commands.make(
                new SetObjective(
                        objectiveId,
                        body.cycleId(),
                        body.teamId(),
                        people.namedOrNobody("personId", body.personId()),
                        wording.get(),
                        kind.get(),
                        people.namedOrNobody("ownerId", body.ownerId()),
                        false,
                        asker.occasion(body)),
                asker,
                objectiveId.value(),
                "/api/v1/objectives/" + objectiveId);
    }

    @PutMapping("/{objectiveId}/wording")
    @Operation(summary = "Put a goal in other words", description = "Once it is committed, that needs a reason.")
    ResponseEntity<Recorded> rewordObjective(
            @PathVariable ObjectiveId objectiveId, @RequestBody RewordBody body, Asker asker) {
        return commands.send(
                new RewordObjective(objectiveId, new Wording(body.wording()), asker.occasion(body)), asker);
    }

    @PutMapping("/{objectiveId}/description")
    @Operation(summary = "Describe a goal", description = "Without a description, the one it has is taken away.")
    ResponseEntity<Recorded> describeObjective(
            @PathVariable ObjectiveId objectiveId, @RequestBody DescribeObjectiveBody body, Asker asker) {
        Description description = body.description() == null ? null : new Description(body.description());
        return commands.send(new DescribeObjective(objectiveId, description, asker.occasion(body)), asker);
    }

    @PutMapping("/{objectiveId}/kind")
    @Operation(
            summary = "Make a committed goal aspirational, or the other way round",
            description = "Once it is committed to, that needs a reason, with a sentence.")
    ResponseEntity<Recorded> changeObjectiveKind(
            @PathVariable ObjectiveId objectiveId, @RequestBody ChangeObjectiveKindBody body, Asker asker) {
        return commands.send(new ChangeObjectiveKind(objectiveId, Kind.of(body.kind()), asker.occasion(body)), asker);
    }

    @PutMapping("/{objectiveId}/place")
    @Operation(summary = "Hand a goal to another team, or make it a person's own")
    ResponseEntity<Recorded> moveObjective(
            @PathVariable ObjectiveId objectiveId, @RequestBody MoveObjectiveBody body, Asker asker) {
        return commands.send(
                new MoveObjective(
                        objectiveId,
                        body.teamId(),
                        people.namedOrNobody("personId", body.personId()),
                        asker.occasion(body)),
                asker);
    }

    @PutMapping("/{objectiveId}/owner")
    @Operation(summary = "Let another person answer for a goal", description = "Without an owner, nobody does.")
    ResponseEntity<Recorded> assignObjectiveOwner(
            @PathVariable ObjectiveId objectiveId, @RequestBody AssignOwnerBody body, Asker asker) {
        return commands.send(
                new AssignObjectiveOwner(
                        objectiveId, people.namedOrNobody("ownerId", body.ownerId()), asker.occasion(body)),
                asker);
    }

    @PutMapping("/{objectiveId}/reviewer")
    @Operation(summary = "Ask a person to review a goal and its scores", description = "Never the owner.")
    ResponseEntity<Recorded> nameReviewer(
            @PathVariable ObjectiveId objectiveId, @RequestBody NameReviewerBody body, Asker asker) {
        return commands.send(
                new NameReviewer(objectiveId, people.named("reviewerId", body.reviewerId()), asker.occasion(body)),
                asker);
    }

    @PostMapping("/{objectiveId}/contributors")
    @Operation(summary = "Note that a person works towards a goal")
    ResponseEntity<Recorded> addContributor(
            @PathVariable ObjectiveId objectiveId, @RequestBody ContributorBody body, Asker asker) {
        return commands.send(
                new AddContributor(
                        objectiveId, people.named("contributorId", body.contributorId()), asker.occasion(body)),
                asker);
    }

    @PostMapping("/{objectiveId}/contributors/removal")
    @Operation(summary = "Note that a person no longer works towards a goal")
    ResponseEntity<Recorded> removeContributor(
            @PathVariable ObjectiveId objectiveId, @RequestBody ContributorBody body, Asker asker) {
        return commands.send(
                new RemoveContributor(
                        objectiveId, people.named("contributorId", body.contributorId()), asker.occasion(body)),
                asker);
    }

    /**
     * A goal that is to be.
     *
     * @param cycleId the cycle it is for; a goal never changes that
     * @param teamId the team whose goal it is
     * @param personId the person whose personal goal it is, by handle or id
     * @param wording what it says
     * @param kind {@code committed} or {@code aspirational}
     * @param ownerId who answers for it, by handle or id
     */
    @Schema(example = """
            {"cycleId": "cycle:5b0fa5e2-0d0c-3f4e-9a86-0c1c3b6b1f10", "teamId": "team:5b0fa5e2-0d0c-3f4e-9a86-0c1c3b6b1f10",
             "wording": "Bread is on the shelves when the shop opens", "kind": "aspirational", "ownerId": "sample-anna"}
            """)
    record SetObjectiveBody(
            CycleId cycleId,
            @Nullable TeamId teamId,
            @Nullable String personId,
            String wording,
            String kind,
            @Nullable String ownerId,
            @Nullable ReasonBody reason,
            @Nullable String note)
            implements ActBody {}

    /**
     * A description of a goal.
     *
     * @param description what is to be known about it; none to take it away
     */
    @Schema(example = """
            {"description": "Counted at seven in the morning, every day that the shop is open."}
            """)
    record DescribeObjectiveBody(
            @Nullable String description,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}

    /**
     * Another kind of a goal.
     *
     * @param kind {@code committed} or {@code aspirational}
     */
    @Schema(example = """
            {"kind": "committed", "reason": {"category": "priorities-changed", "text": "The shop depends on it."}}
            """)
    record ChangeObjectiveKindBody(
            String kind,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}

    /**
     * Whose goal it is to be: a team's or a person's.
     *
     * @param teamId the team
     * @param personId the person, by handle or id
     */
    @Schema(example = """
            {"teamId": "team:5b0fa5e2-0d0c-3f4e-9a86-0c1c3b6b1f10", "note": "The new team takes it on."}
            """)
    record MoveObjectiveBody(
            @Nullable TeamId teamId,
            @Nullable String personId,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}

    /**
     * A reviewer.
     *
     * @param reviewerId the person, by handle or id
     */
    @Schema(example = """
            {"reviewerId": "sample-ben"}
            """)
    record NameReviewerBody(
            String reviewerId,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}

    /**
     * A contributor.
     *
     * @param contributorId the person, by handle or id
     */
    @Schema(example = """
            {"contributorId": "sample-cleo"}
            """)
    record ContributorBody(
            String contributorId,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}
}
