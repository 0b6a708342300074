package dev.cairn.server.retrospective;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.FindCycleOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.retrospective.Action;
import dev.cairn.query.retrospective.FindRetrospectives;
import dev.cairn.query.retrospective.RetrospectiveStanding;
import dev.cairn.query.retrospective.Retrospectives;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Shown;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.retrospective.RetrospectivesPage.OfTeam;
import dev.cairn.server.security.SignedIn;
import dev.cairn.server.web.Questions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The pages on which teams look back on a cycle. */
@Page
class RetrospectivePageController {

    private final Questions questions;
    private final Frames frames;
    private final Wording wording;
    private final RetrospectiveBoard board;

    RetrospectivePageController(Questions questions, Frames frames, Wording wording, RetrospectiveBoard board) {
        this.board = board;
        this.questions = questions;
        this.frames = frames;
        this.wording = wording;
    }

    /** Which teams look back on a cycle. */
    @GetMapping("/cycles/{cycleId}/retrospectives")
    String ofCycle(@PathVariable CycleId cycleId, Visit visit) {
        Frame frame = frames.show(visit);
        Viewpoint viewpoint = visit.viewpoint();
        Address here = frame.here();
        CycleOverview overview = questions.ask(new FindCycleOverview(cycleId.value(), viewpoint), CycleOverview.class);
        Map<String, RetrospectiveStanding> byTeam = questions
                .ask(new FindRetrospectives(cycleId.value(), null, viewpoint), Retrospectives.class)
                .retrospectives()
                .stream()
                .collect(Collectors.toMap(RetrospectiveStanding::teamId, Function.identity(), (one, other) -> one));
        Set<String> withGoals = overview.objectives().stream()
                .map(ObjectiveOverview::teamId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Words words = wording.of(visit);
        List<TeamStanding> all =
                questions.ask(new FindTeams(viewpoint), Teams.class).teams();
        TeamPaths teams = new TeamPaths(all);
        CycleInForce cycle = overview.cycle();
        visit.model()
                .addAttribute(
                        "page",
                        new RetrospectivesPage(
                                cycle.name(),
                                "/cycles/" + cycle.cycleId(),
                                words.text("cycle.days", words.day(cycle.firstDay()), words.day(cycle.lastDay())),
                                teams.inOrder().stream()
                                        .filter(team ->
                                                withGoals.contains(team.teamId()) || byTeam.containsKey(team.teamId()))
                                        .map(team -> ofTeam(
                                                team,
                                                teams.of(team),
                                                byTeam.get(team.teamId()),
                                                here,
                                                words,
                                                mayOpen(visit.me(), team, all, cycle, frame, viewpoint)))
                                        .toList(),
                                overview.basis().position()));
        return "retrospectives";
    }

    private static OfTeam ofTeam(
            TeamStanding team,
            String name,
            @Nullable RetrospectiveStanding said,
            Address here,
            Words words,
            boolean mayOpen) {
        if (said == null) {
            return new OfTeam(
                    team.teamId(),
                    name,
                    null,
                    null,
                    "",
                    "",
                    mayOpen ? Form.of("open-" + team.teamId(), Shown.NOTHING) : null);
        }
        long open = said.actions().stream()
                .filter(action -> action.state().equals(Action.OPEN))
                .count();
        return new OfTeam(
                team.teamId(),
                name,
                here.to("/retrospectives/" + said.retrospectiveId()),
                words.text(said.completion() == null ? "retrospective.open" : "retrospective.completed"),
                words.text("retrospective.observations", said.observations().size()),
                words.text("retrospective.actions", said.actions().size(), open),
                null);
    }

    /** Whether they may begin to look back; a cycle is looked back on from its first day on. */
    private static boolean mayOpen(
            SignedIn me,
            TeamStanding team,
            List<TeamStanding> all,
            CycleInForce cycle,
            Frame frame,
            Viewpoint viewpoint) {
        return !frame.past()
                && !viewpoint.now().isBefore(cycle.start())
                && RetrospectiveRights.mayOpen(
                        me.standing().grants(), new CycleId(cycle.cycleId()), team, all, viewpoint.now());
    }

    /** The board. */
    @GetMapping("/retrospectives/{retrospectiveId}")
    String board(@PathVariable RetrospectiveId retrospectiveId, Visit visit) {
        return board.show(retrospectiveId, null, visit);
    }
}
