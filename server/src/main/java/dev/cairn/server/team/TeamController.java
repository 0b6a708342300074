package dev.cairn.server.team;

import dev.cairn.command.Name;
import dev.cairn.command.TeamLevel;
import dev.cairn.command.team.DissolveTeam;
import dev.cairn.command.team.FormTeam;
import dev.cairn.command.team.MoveTeam;
import dev.cairn.command.team.RenameTeam;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
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

/** The tree of teams: company, departments, teams. */
@RestController
@RequestMapping("/api/v1/teams")
@Tag(name = "Teams")
class TeamController {

    private final Commands commands;
    private final Questions questions;

    TeamController(Commands commands, Questions questions) {
        this.commands = commands;
        this.questions = questions;
    }

    @GetMapping
    @Operation(summary = "All teams, by name", description = "A team's parent is among them.")
    Teams findTeams(Viewpoint viewpoint) {
        return questions.ask(new FindTeams(viewpoint), Teams.class);
    }

    @PostMapping
    @Operation(summary = "Form a team")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Recorded> formTeam(@RequestBody FormTeamBody body, Asker asker) {
        Fields fields = new Fields();
        Supplier<Name> name = fields.read(() -> new Name(body.name()));
        Supplier<TeamLevel> level = fields.read(() -> TeamLevel.of(body.level()));
        fields.check();
        TeamId teamId = asker.newId(TeamId::fromKey);
        return commands.make(
                new FormTeam(teamId, name.get(), level.get(), body.parentTeamId(), false, asker.occasion(body)),
                asker,
                teamId.value(),
                "/api/v1/teams/" + teamId + "/overview");
    }

    @PutMapping("/{teamId}/name")
    @Operation(summary = "Give a team another name")
    ResponseEntity<Recorded> renameTeam(@PathVariable TeamId teamId, @RequestBody RenameTeamBody body, Asker asker) {
        return commands.send(new RenameTeam(teamId, new Name(body.name()), asker.occasion(body)), asker);
    }

    @PutMapping("/{teamId}/parent")
    @Operation(summary = "Move a team to another place in the tree", description = "Without a parent, to the top.")
    ResponseEntity<Recorded> moveTeam(@PathVariable TeamId teamId, @RequestBody MoveTeamBody body, Asker asker) {
        return commands.send(new MoveTeam(teamId, body.parentTeamId(), asker.occasion(body)), asker);
    }

    @PostMapping("/{teamId}/dissolution")
    @Operation(summary = "Dissolve a team", description = "No team may belong to it. Its goals stay its own.")
    ResponseEntity<Recorded> dissolveTeam(
            @PathVariable TeamId teamId, @RequestBody(required = false) @Nullable ReasonAndNote body, Asker asker) {
        return commands.send(new DissolveTeam(teamId, asker.occasion(body)), asker);
    }

    /**
     * A team that is to be.
     *
     * @param name its name, unique among the teams that exist
     * @param level {@code company}, {@code department} or {@code team}
     * @param parentTeamId the team it belongs to, of the same or a higher level
     */
    @Schema(example = """
            {"name": "Ovens", "level": "team"}
            """)
    record FormTeamBody(
            String name,
            String level,
            @Nullable TeamId parentTeamId,
            @Nullable ReasonBody reason,
            @Nullable String note)
            implements ActBody {}

    /**
     * Another name of a team.
     *
     * @param name unique among the teams that exist
     */
    @Schema(example = """
            {"name": "Ovens and pastry"}
            """)
    record RenameTeamBody(
            String name,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}

    /**
     * Another place of a team.
     *
     * @param parentTeamId the team it is to belong to; none for the top of the tree
     */
    @Schema(example = """
            {"parentTeamId": "team:5b0fa5e2-0d0c-3f4e-9a86-0c1c3b6b1f10"}
            """)
    record MoveTeamBody(
            @Nullable TeamId parentTeamId,
            @Nullable ReasonBody reason,
            @Nullable String note) implements ActBody {}
}
