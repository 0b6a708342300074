package dev.cairn.server.checkin;

import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.overview.FindTeamOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.overview.TeamOverview;
import dev.cairn.query.progress.Stage;
import dev.cairn.server.checkin.CheckInSheets.Wanted;
import dev.cairn.server.checkin.MeetingPage.Stop;
import dev.cairn.server.cycle.CurrentCycle;
import dev.cairn.server.objective.ObjectivePage.Link;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.web.Questions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A team's meeting: it walks through its goals that are in force, with those of the teams below it, one by one. */
@Page
class MeetingPageController {

    private final Questions questions;
    private final CheckInSheets sheets;
    private final Frames frames;
    private final Wording wording;

    MeetingPageController(Questions questions, CheckInSheets sheets, Frames frames, Wording wording) {
        this.questions = questions;
        this.sheets = sheets;
        this.frames = frames;
        this.wording = wording;
    }

    /**
     * One stop of the meeting.
     *
     * @param goal the goal to look at; the first one where none is named
     * @param over whether all of them were seen
     * @param recorded how many check-ins were just recorded
     */
    @GetMapping("/teams/{teamId}/meeting")
    String meeting(
            @PathVariable TeamId teamId,
            @RequestParam(required = false) @Nullable ObjectiveId goal,
            @RequestParam(defaultValue = "false") boolean over,
            @RequestParam(required = false) @Nullable Integer recorded,
            Visit visit) {
        Frame frame = frames.show(visit);
        Look look = new Look(visit, frame);
        Viewpoint viewpoint = visit.viewpoint();
        TeamOverview overview =
                questions.ask(new FindTeamOverview(teamId.value(), null, viewpoint), TeamOverview.class);
        List<ObjectiveOverview> inForce = overview.teams().stream()
                .flatMap(part -> part.objectives().stream())
                .filter(each -> each.stage() == Stage.PUBLISHED)
                .toList();
        CycleInForce cycle = cycle(inForce, viewpoint);
        List<ObjectiveOverview> goals = inForce.stream()
                .filter(each -> cycle != null && each.cycleId().equals(cycle.cycleId()))
                .toList();
        Words words = wording.of(
                visit.locale(),
                viewpoint.now(),
                goals.stream()
                        .map(MeetingPageController::owner)
                        .filter(Objects::nonNull)
                        .toList(),
                Map.of());
        ObjectiveOverview at = over || goals.isEmpty() ? null : stop(goals, goal);
        String path = "/teams/" + teamId + "/meeting";
        String team = new TeamPaths(
                        questions.ask(new FindTeams(viewpoint), Teams.class).teams())
                .path(teamId.value());
        visit.model()
                .addAttribute(
                        "page",
                        new MeetingPage(
                                team == null ? words.text("team.unknown") : team,
                                cycle == null ? null : new Link(frame.to("/cycles/" + cycle.cycleId()), cycle.name()),
                                recorded == null ? null : words.text("check-in.recorded", recorded),
                                goals.stream()
                                        .map(each -> new Stop(
                                                to(frame, path, each),
                                                each.wording(),
                                                words.share(each.progress().value()),
                                                Bar.of(each.progress().value(), each.expected()),
                                                each.equals(at)))
                                        .toList(),
                                at == null ? null : goal(goals, at, path, words, look),
                                over && !goals.isEmpty(),
                                overview.basis().position()));
        return "meeting";
    }

    /** The one that people mean, of those for which the team has goals in force. */
    private @Nullable CycleInForce cycle(List<ObjectiveOverview> goals, Viewpoint viewpoint) {
        List<CycleInForce> cycles =
                questions.ask(new FindCycles(viewpoint), Cycles.class).cycles();
        return CurrentCycle.of(cycles.stream()
                        .filter(cycle ->
                                goals.stream().anyMatch(goal -> goal.cycleId().equals(cycle.cycleId())))
                        .toList())
                .orElse(null);
    }

    private MeetingPage.Goal goal(
            List<ObjectiveOverview> goals, ObjectiveOverview at, String path, Words words, Look look) {
        int number = goals.indexOf(at);
        String end = look.frame().to(path);
        end += (end.contains("?") ? "&" : "?") + "over=true";
        String after = number + 1 < goals.size() ? to(look.frame(), path, goals.get(number + 1)) : end;
        ObjectiveInFull inFull = sheets.goals(look).goal(at.objectiveId());
        List<Wanted> wanted = inFull.keyResults().stream()
                .filter(each -> !each.standing().dropped())
                .map(each -> new Wanted(inFull, each, null))
                .toList();
        return new MeetingPage.Goal(
                new Link(look.frame().to("/objectives/" + at.objectiveId()), at.wording()),
                words.text("meeting.place", number + 1, goals.size()),
                words.person(owner(at)),
                words.share(at.progress().value()),
                Bar.of(at.progress().value(), at.expected()),
                inFull.initiatives().stream()
                        .map(work ->
                                new Link(words.word("initiative", work.state().word()), work.wording()))
                        .toList(),
                number > 0 ? to(look.frame(), path, goals.get(number - 1)) : null,
                after,
                sheets.sheet(wanted, null, after, "meeting.record", look));
    }

    private static ObjectiveOverview stop(List<ObjectiveOverview> goals, @Nullable ObjectiveId wanted) {
        if (wanted == null) {
            return goals.getFirst();
        }
        return goals.stream()
                .filter(each -> each.objectiveId().equals(wanted.value()))
                .findFirst()
                .orElseThrow(() -> new NotThereException("objective", wanted.value()));
    }

    private static String to(Frame frame, String path, ObjectiveOverview goal) {
        String address = frame.to(path);
        return address + (address.contains("?") ? "&" : "?") + "goal=" + goal.objectiveId();
    }

    private static @Nullable String owner(ObjectiveOverview goal) {
        return Stream.of(goal)
                .map(each -> each.ownerId() != null ? each.ownerId() : each.personId())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
