package dev.cairn.server.checkin;

import dev.cairn.command.RuleBroken;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.due.DueCheckIns;
import dev.cairn.query.due.FindDueCheckIns;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.server.access.Grant;
import dev.cairn.server.checkin.CheckInSheets.Goals;
import dev.cairn.server.checkin.CheckInSheets.Wanted;
import dev.cairn.server.checkin.SheetEntries.Entry;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.objective.ObjectivePage;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.LocalPath;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.web.Moments;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonAndNote;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which one checks in: all that one owes, or one goal. */
@Page
class CheckInsPageController {

    private static final String PATH = "/check-ins";
    private static final String VIEW = "check-ins";

    private final Questions questions;
    private final CheckInSheets sheets;
    private final CheckInsSent sent;
    private final Submissions submissions;
    private final Moments moments;
    private final Frames frames;
    private final Wording wording;

    CheckInsPageController(
            Questions questions,
            CheckInSheets sheets,
            CheckInsSent sent,
            Submissions submissions,
            Moments moments,
            Frames frames,
            Wording wording) {
        this.questions = questions;
        this.sheets = sheets;
        this.sent = sent;
        this.submissions = submissions;
        this.moments = moments;
        this.frames = frames;
        this.wording = wording;
    }

    /**
     * What is due, or all key results of a goal.
     *
     * @param recorded how many check-ins were just recorded
     */
    @GetMapping(PATH)
    String checkIns(
            @RequestParam(required = false) @Nullable ObjectiveId objective,
            @RequestParam(required = false) @Nullable Integer recorded,
            Visit visit) {
        Look look = new Look(visit, frames.show(visit));
        Goals goals = sheets.goals(look);
        if (objective != null) {
            ObjectiveInFull goal = goals.goal(objective);
            List<Wanted> all = goal.keyResults().stream()
                    .filter(each -> !each.standing().dropped())
                    .map(each -> new Wanted(goal, each, null))
                    .toList();
            return show(goal.objective().wording(), all, null, "/objectives/" + objective, recorded, look);
        }
        DueCheckIns due = questions.ask(
                new FindDueCheckIns(null, null, visit.me().personId().value(), visit.viewpoint()), DueCheckIns.class);
        List<Wanted> owed = due.checkIns().stream()
                .map(each -> goals.wanted(each.objectiveId(), each.keyResultId(), each))
                .filter(Objects::nonNull)
                .toList();
        return show(null, owed, null, PATH, recorded, look);
    }

    /** Records all that was filled in, or nothing. */
    @PostMapping(PATH)
    ModelAndView checkIn(Sent form) {
        Typed typed = form.typed();
        String next = LocalPath.of(typed.text("next"));
        Look look = new Look(form.visit(), frames.show(form.visit()));
        Goals goals = sheets.goals(look);
        return submissions.take(
                form,
                "check-in",
                () -> Shown.NOTHING,
                who -> {
                    List<Entry> entries = SheetEntries.of(typed, goals::goal);
                    sent.record(
                            entries,
                            who.occasion(new ReasonAndNote(null, null))
                                    .effective(moments.readOrNull(
                                            "effectiveAt", typed.text("effectiveAt"), who.receivedAt())),
                            who);
                    return leadingOn(next, entries.size());
                },
                refused -> again(refused, typed, goals, next, look));
    }

    private String again(Form form, Typed typed, Goals goals, String next, Look look) {
        List<Wanted> same;
        try {
            same = goals.again(SheetEntries.places(typed));
        } catch (RuleBroken unreadable) {
            same = List.of();
        }
        return show(null, same, form, next, null, look);
    }

    /** Says there how many were recorded, where that page can say so. */
    private static String leadingOn(String next, int recorded) {
        if (!next.startsWith(PATH) && !next.startsWith("/teams/")) {
            return next;
        }
        return next + (next.contains("?") ? "&" : "?") + "recorded=" + recorded;
    }

    private String show(
            @Nullable String title,
            List<Wanted> wanted,
            @Nullable Form refused,
            String next,
            @Nullable Integer recorded,
            Look look) {
        Words words = wording.of(look.visit());
        Teams teams = questions.ask(new FindTeams(look.viewpoint()), Teams.class);
        look.visit()
                .model()
                .addAttribute(
                        "page",
                        new CheckInsPage(
                                title == null ? words.text("check-in.mine") : words.text("check-in.one", title),
                                recorded == null ? null : words.text("check-in.recorded", recorded),
                                sheets.sheet(wanted, refused, next, "check-in.record", look),
                                meetings(teams, look),
                                words.text(look.frame().past() ? "check-in.none.past" : "check-in.none"),
                                teams.basis().position()));
        return VIEW;
    }

    /** Those of one's own teams, or all where one has none and looks after all of them. */
    private static List<ObjectivePage.Link> meetings(Teams teams, Look look) {
        var grants = look.me().standing().grants();
        Set<String> own = grants.held().stream()
                .map(Grant::teamId)
                .filter(Objects::nonNull)
                .map(team -> team.value())
                .collect(Collectors.toSet());
        TeamPaths paths = new TeamPaths(teams.teams());
        return paths.inOrder().stream()
                .filter(team -> team.dissolvedAt() == null)
                .filter(team -> own.contains(team.teamId()) || (own.isEmpty() && grants.runsProgramme()))
                .map(team ->
                        new ObjectivePage.Link(look.frame().to("/teams/" + team.teamId() + "/meeting"), paths.of(team)))
                .toList();
    }
}
