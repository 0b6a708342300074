package dev.cairn.server.team;

import dev.cairn.command.Name;
import dev.cairn.command.team.DissolveTeam;
import dev.cairn.command.team.MoveTeam;
import dev.cairn.command.team.RenameTeam;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.overview.FindTeamOverview;
import dev.cairn.query.overview.TeamOverview;
import dev.cairn.query.retrospective.FindRetrospectives;
import dev.cairn.query.retrospective.Retrospectives;
import dev.cairn.server.access.AccessRecord;
import dev.cairn.server.cycle.CurrentCycle;
import dev.cairn.server.following.Following;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.team.TeamPages.Found;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.Revisions;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of a team, and where it is called otherwise, moved and dissolved. */
@Page
@RequestMapping("/teams/{teamId}")
class TeamPageController {

    private final Commands commands;
    private final Questions questions;
    private final Revisions revisions;
    private final AccessRecord access;
    private final Following following;
    private final Submissions submissions;
    private final Frames frames;
    private final Wording wording;

    TeamPageController(
            Commands commands,
            Questions questions,
            Revisions revisions,
            AccessRecord access,
            Following following,
            Submissions submissions,
            Frames frames,
            Wording wording) {
        this.commands = commands;
        this.questions = questions;
        this.revisions = revisions;
        this.access = access;
        this.following = following;
        this.submissions = submissions;
        this.frames = frames;
        this.wording = wording;
    }

    @GetMapping
    String team(@PathVariable TeamId teamId, Visit visit) {
        return show(teamId, null, visit);
    }

    @PostMapping("/name")
    ModelAndView rename(@PathVariable TeamId teamId, Sent sent) {
        return take(
                teamId,
                sent,
                TeamPages.NAMING,
                () -> TeamPages.naming(standing(teamId, sent.visit()), revision(teamId, sent.visit())),
                who -> commands.send(
                        new RenameTeam(teamId, new Name(sent.typed().required("name")), who.occasion(null)), who));
    }

    @PostMapping("/parent")
    ModelAndView move(@PathVariable TeamId teamId, Sent sent) {
        String parent = sent.typed().text("parentTeamId");
        return take(
                teamId,
                sent,
                TeamPages.MOVING,
                () -> TeamPages.moving(standing(teamId, sent.visit()), revision(teamId, sent.visit())),
                who -> commands.send(
                        new MoveTeam(teamId, parent == null ? null : new TeamId(parent), who.occasion(null)), who));
    }

    @PostMapping("/dissolution")
    ModelAndView dissolve(@PathVariable TeamId teamId, Sent sent) {
        return take(
                teamId,
                sent,
                TeamPages.DISSOLVING,
                () -> Shown.NOTHING,
                who -> commands.send(new DissolveTeam(teamId, who.occasion(null)), who));
    }

    private ModelAndView take(TeamId teamId, Sent sent, String name, Supplier<Shown> shown, Consumer<Asker> act) {
        return submissions.take(
                sent,
                name,
                shown,
                who -> {
                    act.accept(who);
                    return TeamPages.path(teamId.value());
                },
                form -> show(teamId, form, sent.visit()));
    }

    private Teams teams(Visit visit) {
        return questions.ask(new FindTeams(visit.viewpoint()), Teams.class);
    }

    private TeamStanding standing(TeamId teamId, Visit visit) {
        return standing(teamId, teams(visit));
    }

    private static TeamStanding standing(TeamId teamId, Teams teams) {
        return teams.teams().stream()
                .filter(team -> team.teamId().equals(teamId.value()))
                .findFirst()
                .orElseThrow(() -> new NotThereException("team", teamId.value()));
    }

    private @Nullable Long revision(TeamId teamId, Visit visit) {
        return revisions.of(teamId.value(), teams(visit).basis()).orElse(null);
    }

    private String show(TeamId teamId, @Nullable Form refused, Visit visit) {
        Frame frame = frames.show(visit);
        Viewpoint viewpoint = visit.viewpoint();
        Teams teams = teams(visit);
        List<CycleInForce> cycles =
                questions.ask(new FindCycles(viewpoint), Cycles.class).cycles();
        CycleInForce cycle = CurrentCycle.of(cycles).orElse(null);
        TeamOverview overview = questions.ask(
                new FindTeamOverview(teamId.value(), cycle == null ? null : cycle.cycleId(), viewpoint),
                TeamOverview.class);
        Found found = new Found(
                standing(teamId, teams),
                teams.teams(),
                cycles,
                cycle,
                overview,
                frame.past()
                        ? List.of()
                        : access.held().stream()
                                .filter(held -> teamId.equals(held.teamId()))
                                .toList(),
                questions
                        .ask(new FindRetrospectives(null, teamId.value(), viewpoint), Retrospectives.class)
                        .retrospectives(),
                following.follows(visit.me().personId(), teamId.value()),
                revisions.of(teamId.value(), teams.basis()).orElse(null),
                refused);
        visit.model()
                .addAttribute(
                        "page",
                        new TeamPages(
                                        frame,
                                        wording.of(visit.locale(), viewpoint.now(), found.persons(), Map.of()),
                                        visit.me().standing().grants(),
                                        viewpoint.now())
                                .page(found));
        return "team";
    }
}
