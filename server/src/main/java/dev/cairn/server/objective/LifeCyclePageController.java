package dev.cairn.server.objective;

import dev.cairn.command.Occasion;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonAndNote;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which a goal is closed, dropped and reopened. */
@Page
class LifeCyclePageController {

    private final Questions questions;
    private final Commands commands;
    private final Submissions submissions;
    private final Frames frames;
    private final Wording wording;

    LifeCyclePageController(
            Questions questions, Commands commands, Submissions submissions, Frames frames, Wording wording) {
        this.questions = questions;
        this.commands = commands;
        this.submissions = submissions;
        this.frames = frames;
        this.wording = wording;
    }

    @GetMapping("/objectives/{objectiveId}/closing")
    String closing(@PathVariable ObjectiveId objectiveId, Visit visit) {
        return show(LifeCycleStep.CLOSING, objectiveId, null, visit);
    }

    @PostMapping("/objectives/{objectiveId}/closing")
    ModelAndView close(@PathVariable ObjectiveId objectiveId, Sent sent) {
        return take(LifeCycleStep.CLOSING, objectiveId, sent);
    }

    @GetMapping("/objectives/{objectiveId}/dropping")
    String dropping(@PathVariable ObjectiveId objectiveId, Visit visit) {
        return show(LifeCycleStep.DROPPING, objectiveId, null, visit);
    }

    @PostMapping("/objectives/{objectiveId}/dropping")
    ModelAndView drop(@PathVariable ObjectiveId objectiveId, Sent sent) {
        return take(LifeCycleStep.DROPPING, objectiveId, sent);
    }

    @GetMapping("/objectives/{objectiveId}/reopening")
    String reopening(@PathVariable ObjectiveId objectiveId, Visit visit) {
        return show(LifeCycleStep.REOPENING, objectiveId, null, visit);
    }

    @PostMapping("/objectives/{objectiveId}/reopening")
    ModelAndView reopen(@PathVariable ObjectiveId objectiveId, Sent sent) {
        return take(LifeCycleStep.REOPENING, objectiveId, sent);
    }

    private ModelAndView take(LifeCycleStep step, ObjectiveId objectiveId, Sent sent) {
        return submissions.take(
                sent,
                step.word(),
                () -> Shown.NOTHING,
                who -> {
                    ReasonAndNote act = new ReasonAndNote(
                            sent.typed().reason(), sent.typed().text("note"));
                    commands.send(step.command(objectiveId, who.occasion(act)), who);
                    return "/objectives/" + objectiveId;
                },
                refused -> show(step, objectiveId, refused, sent.visit()));
    }

    private String show(LifeCycleStep step, ObjectiveId objectiveId, @Nullable Form refused, Visit visit) {
        Frame frame = frames.show(visit);
        ObjectiveInFull goal =
                questions.ask(new FindObjective(objectiveId.value(), visit.viewpoint()), ObjectiveInFull.class);
        GoalRights rights = new GoalRights(
                visit.me().standing().grants(),
                goal,
                questions.ask(new FindTeams(visit.viewpoint()), Teams.class).teams());
        boolean open = !frame.past()
                && step.isOpen(
                        goal,
                        rights,
                        Occasion.live(visit.viewpoint().now(), visit.me().personId()));
        visit.model()
                .addAttribute(
                        "page",
                        new LifeCyclePage(
                                new Link(
                                        frame.to("/objectives/" + objectiveId),
                                        goal.objective().wording()),
                                wording.of(visit)
                                        .word("state", goal.objective().stage().word()),
                                step.word(),
                                step.path(objectiveId.value()),
                                open ? Form.of(step.word(), Shown.NOTHING, refused) : null,
                                step.reasoned(),
                                step == LifeCycleStep.CLOSING ? unscored(goal) : 0,
                                goal.basis().position()));
        return "goal-life-cycle";
    }

    private static long unscored(ObjectiveInFull goal) {
        return goal.keyResults().stream()
                .map(KeyResultInFull::standing)
                .filter(each -> !each.dropped() && each.score() == null)
                .count();
    }
}
