package dev.cairn.server.alignment;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.FindCycleOverview;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.objective.GoalChoice;
import dev.cairn.server.objective.GoalRights;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonAndNote;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which is said which goals a goal serves. */
@Page
class AligningPageController {

    private static final String PATH = "/objectives/{objectiveId}/alignments";
    private static final String ALIGNMENT = "alignment";
    private static final String WITHDRAWAL = "withdrawal";

    private final Questions questions;
    private final Commands commands;
    private final Submissions submissions;
    private final Frames frames;
    private final Wording wording;

    AligningPageController(
            Questions questions, Commands commands, Submissions submissions, Frames frames, Wording wording) {
        this.questions = questions;
        this.commands = commands;
        this.submissions = submissions;
        this.frames = frames;
        this.wording = wording;
    }

    /**
     * What it serves, and what it can serve.
     *
     * @param cycle through whose goals one looks; the goal's own where none is named
     * @param text words that one looks for
     */
    @GetMapping(PATH)
    String alignments(
            @PathVariable ObjectiveId objectiveId,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String text,
            Visit visit) {
        return show(objectiveId, cycle, text, null, visit);
    }

    @PostMapping(PATH)
    ModelAndView align(@PathVariable ObjectiveId objectiveId, Sent sent) {
        return take(
                ALIGNMENT, objectiveId, occasion -> AligningPages.alignment(objectiveId, sent.typed(), occasion), sent);
    }

    @PostMapping(PATH + "/withdrawal")
    ModelAndView withdraw(@PathVariable ObjectiveId objectiveId, Sent sent) {
        return take(
                WITHDRAWAL,
                objectiveId,
                occasion -> AligningPages.withdrawal(objectiveId, sent.typed(), occasion),
                sent);
    }

    private ModelAndView take(String form, ObjectiveId objectiveId, Function<Occasion, Command> command, Sent sent) {
        return submissions.take(
                sent,
                form,
                () -> Shown.NOTHING,
                who -> {
                    commands.send(
                            command.apply(who.occasion(
                                    new ReasonAndNote(null, sent.typed().text("note")))),
                            who);
                    return "/objectives/" + objectiveId + "/alignments";
                },
                refused -> show(
                        objectiveId, sent.typed().text("cycle"), sent.typed().text("text"), refused, sent.visit()));
    }

    private String show(
            ObjectiveId objectiveId,
            @Nullable String cycle,
            @Nullable String text,
            @Nullable Form refused,
            Visit visit) {
        Frame frame = frames.show(visit);
        ObjectiveInFull goal =
                questions.ask(new FindObjective(objectiveId.value(), visit.viewpoint()), ObjectiveInFull.class);
        List<TeamStanding> teams =
                questions.ask(new FindTeams(visit.viewpoint()), Teams.class).teams();
        TeamPaths paths = new TeamPaths(teams);
        Words words = wording.of(visit);
        boolean open = !frame.past()
                && AligningPages.isOpen(
                        goal,
                        new GoalRights(visit.me().standing().grants(), goal, teams),
                        Occasion.live(visit.viewpoint().now(), visit.me().personId()));
        visit.model()
                .addAttribute(
                        "page",
                        new AligningPage(
                                new Link(
                                        frame.to("/objectives/" + objectiveId),
                                        goal.objective().wording()),
                                "/objectives/" + objectiveId + "/alignments",
                                AligningPages.served(goal.serves(), frame.here(), paths, words),
                                AligningPages.served(goal.servedBy(), frame.here(), paths, words),
                                open ? Form.of(WITHDRAWAL, Shown.NOTHING, refused) : null,
                                open ? Form.of(ALIGNMENT, Shown.NOTHING, refused) : null,
                                open ? choice(goal, cycle, text, frame, paths, words, visit) : null,
                                goal.basis().position()));
        return "aligning";
    }

    private GoalChoice choice(
            ObjectiveInFull goal,
            @Nullable String cycle,
            @Nullable String text,
            Frame frame,
            TeamPaths teams,
            Words words,
            Visit visit) {
        String cycleId = cycle == null || cycle.isBlank() ? goal.objective().cycleId() : cycle;
        List<Option> cycles = AligningPages.cycles(
                questions.ask(new FindCycles(visit.viewpoint()), Cycles.class).cycles(),
                goal.objective().cycleId());
        CycleOverview overview = questions.ask(new FindCycleOverview(cycleId, visit.viewpoint()), CycleOverview.class);
        return GoalChoice.of(
                cycles, cycleId, text, AligningPages.eligible(overview.objectives(), goal), frame.here(), teams, words);
    }
}
