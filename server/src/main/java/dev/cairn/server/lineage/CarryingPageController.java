package dev.cairn.server.lineage;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.objective.CarryForwardObjective;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.NotThereException;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.overview.FindTeamOverview;
import dev.cairn.query.overview.TeamOverview;
import dev.cairn.query.progress.Stage;
import dev.cairn.query.retrospective.FindLessons;
import dev.cairn.query.retrospective.Lessons;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.objective.GoalRights;
import dev.cairn.server.objective.ObjectivePage.Link;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Metrics;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.security.SignedIn;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonAndNote;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which goals of the last cycle are carried over, with what the team learned in view. */
@Page
class CarryingPageController {

    private final Questions questions;
    private final Commands commands;
    private final Submissions submissions;
    private final Frames frames;
    private final Wording wording;

    CarryingPageController(
            Questions questions, Commands commands, Submissions submissions, Frames frames, Wording wording) {
        this.questions = questions;
        this.commands = commands;
        this.submissions = submissions;
        this.frames = frames;
        this.wording = wording;
    }

    /** @param team whose goals to look at; the first one of one's own where none is named */
    @GetMapping("/cycles/{cycleId}/carrying")
    String carrying(@PathVariable CycleId cycleId, @RequestParam(required = false) @Nullable String team, Visit visit) {
        return show(cycleId, team, null, visit);
    }

    /** Carries one goal over, and leads to the draft in which it goes on. */
    @PostMapping("/cycles/{cycleId}/carried-objectives")
    ModelAndView carry(@PathVariable CycleId cycleId, Sent sent) {
        Typed typed = sent.typed();
        Visit visit = sent.visit();
        return submissions.take(
                sent,
                typed.required("objectiveId"),
                () -> Shown.NOTHING,
                who -> {
                    ObjectiveInFull old = questions.ask(
                            new FindObjective(objectiveId(typed).value(), visit.viewpoint()), ObjectiveInFull.class);
                    ObjectiveId newId = who.newId(ObjectiveId::fromKey);
                    List<Command> wanted = new Carrying(
                                    old,
                                    chosen(visit.request()),
                                    newId,
                                    cycleId,
                                    who.occasion(new ReasonAndNote(typed.reason(), typed.text("note"))))
                            .commands();
                    commands.makeTogether(
                            old.objective().objectiveId(),
                            who,
                            List.of(newId.value()),
                            "/objectives/" + newId,
                            deciding -> wanted.forEach(deciding::decide));
                    return "/objectives/" + newId + "/plan";
                },
                form -> show(cycleId, typed.text("team"), form, visit));
    }

    private static ObjectiveId objectiveId(Typed typed) {
        try {
            return new ObjectiveId(typed.required("objectiveId"));
        } catch (IllegalArgumentException e) {
            throw RuleBroken.invalid("id-unreadable", "objectiveId", String.valueOf(e.getMessage()));
        }
    }

    private static List<KeyResultId> chosen(HttpServletRequest request) {
        String[] ids = request.getParameterValues("keyResultIds");
        List<KeyResultId> chosen = new ArrayList<>();
        if (ids == null) {
            throw RuleBroken.invalid(
                    "key-results-missing", "keyResultIds", "A goal goes on with a key result at least.");
        }
        for (String id : ids) {
            try {
                chosen.add(new KeyResultId(id));
            } catch (IllegalArgumentException e) {
                throw RuleBroken.invalid("id-unreadable", "keyResultIds", String.valueOf(e.getMessage()));
            }
        }
        return chosen;
    }

    private String show(CycleId cycleId, @Nullable String wantedTeam, @Nullable Form refused, Visit visit) {
        Frame frame = frames.show(visit);
        Words words = wording.of(visit);
        Teams teams = questions.ask(new FindTeams(visit.viewpoint()), Teams.class);
        List<CycleInForce> cycles =
                questions.ask(new FindCycles(visit.viewpoint()), Cycles.class).cycles();
        CycleInForce cycle = cycles.stream()
                .filter(each -> each.cycleId().equals(cycleId.value()))
                .findFirst()
                .orElseThrow(() -> new NotThereException("cycle", cycleId.value()));
        CycleInForce last = before(cycle, cycles).orElse(null);
        TeamPaths paths = new TeamPaths(teams.teams());
        String team =
                wantedTeam != null ? wantedTeam : ownTeam(visit.me(), paths).orElse("");
        Optional<Lessons> lessons = team.isEmpty()
                ? Optional.empty()
                : Optional.of(questions.ask(new FindLessons(cycleId.value(), team, visit.viewpoint()), Lessons.class));
        visit.model()
                .addAttribute(
                        "page",
                        new CarryingPage(
                                new Link(frame.to("/cycles/" + cycleId), cycle.name()),
                                last == null ? null : last.name(),
                                paths.inOrder().stream()
                                        .map(each -> new Option(each.teamId(), paths.of(each)))
                                        .toList(),
                                team,
                                lessons.map(each -> each.learnings().stream()
                                                .map(learned -> learned.observation()
                                                                .text()
                                                                .text() + " (" + learned.cycleName() + ")")
                                                .toList())
                                        .orElse(List.of()),
                                lessons.map(each -> each.openActions().stream()
                                                .map(open ->
                                                        open.action().text().text() + " (" + open.cycleName() + ")")
                                                .toList())
                                        .orElse(List.of()),
                                last == null || team.isEmpty()
                                        ? List.of()
                                        : goals(last, team, refused, frame, words, teams.teams(), visit),
                                "/cycles/" + cycleId + "/carried-objectives",
                                "/objectives/new?cycle=" + cycleId + (team.isEmpty() ? "" : "&team=" + team),
                                teams.basis().position()));
        return "carrying";
    }

    private List<CarryingPage.Goal> goals(
            CycleInForce last,
            String team,
            @Nullable Form refused,
            Frame frame,
            Words words,
            List<TeamStanding> teams,
            Visit visit) {
        TeamOverview overview =
                questions.ask(new FindTeamOverview(team, last.cycleId(), visit.viewpoint()), TeamOverview.class);
        List<CarryingPage.Goal> goals = new ArrayList<>();
        for (var each : overview.teams().getFirst().objectives()) {
            if (each.stage() == Stage.DRAFT || each.stage() == Stage.PROPOSED || each.stage() == Stage.DECLINED) {
                continue;
            }
            ObjectiveInFull goal =
                    questions.ask(new FindObjective(each.objectiveId(), visit.viewpoint()), ObjectiveInFull.class);
            boolean offered = !frame.past() && goal.successors().isEmpty() && mayCarry(goal, teams, visit);
            goals.add(new CarryingPage.Goal(
                    new Link(frame.to("/objectives/" + each.objectiveId()), each.wording()),
                    each.objectiveId(),
                    goal.successors().isEmpty()
                            ? words.word("state", each.stage().word())
                            : words.text("carry.carried"),
                    words.share(each.progress().value()),
                    Bar.of(each.progress().value(), null),
                    each.score().value() == null
                            ? null
                            : words.score(each.score().value()),
                    goal.keyResults().stream()
                            .map(keyResult -> keyResult.standing())
                            .filter(standing -> !standing.dropped())
                            .map(standing -> new CarryingPage.KeyResult(
                                    standing.definition().keyResultId(),
                                    standing.definition().wording(),
                                    Metrics.standing(standing.definition().metric(), standing.measurement(), words),
                                    !standing.reached()))
                            .toList(),
                    offered ? Form.of(each.objectiveId(), Shown.NOTHING, refused) : null));
        }
        return goals;
    }

    private static boolean mayCarry(ObjectiveInFull goal, List<TeamStanding> teams, Visit visit) {
        ObjectiveId id = new ObjectiveId(goal.objective().objectiveId());
        Occasion now = Occasion.live(visit.viewpoint().now(), visit.me().personId());
        return new GoalRights(visit.me().standing().grants(), goal, teams)
                .may(new CarryForwardObjective(id, ObjectiveId.random(), CycleId.random(), List.of(), now));
    }

    /** The latest that began before it, and ended before it began: not the year of which it is a quarter. */
    private static Optional<CycleInForce> before(CycleInForce cycle, List<CycleInForce> cycles) {
        return cycles.stream()
                .filter(each -> each.lastDay().isBefore(cycle.firstDay()))
                .max(Comparator.comparing(CycleInForce::lastDay).thenComparing(CycleInForce::firstDay));
    }

    private static Optional<String> ownTeam(SignedIn me, TeamPaths paths) {
        List<String> own = me.standing().grants().held().stream()
                .flatMap(grant -> Optional.ofNullable(grant.teamId()).stream())
                .map(team -> team.value())
                .toList();
        return paths.inOrder().stream()
                .map(TeamStanding::teamId)
                .filter(id -> own.isEmpty() || own.contains(id))
                .findFirst();
    }
}
