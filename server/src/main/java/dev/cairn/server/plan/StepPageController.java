package dev.cairn.server.plan;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.command.objective.DeclineObjective;
import dev.cairn.command.objective.ProposeObjective;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.objective.ReturnObjective;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Numerals;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.ReasonAndNote;
import dev.cairn.server.web.Revisions;
import java.util.function.Function;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The steps of a draft towards being in force: proposed, published, given back, turned down. */
@Page
class StepPageController {

    private final Commands commands;
    private final Submissions submissions;
    private final PlanShowing showing;
    private final Revisions revisions;

    StepPageController(Commands commands, Submissions submissions, PlanShowing showing, Revisions revisions) {
        this.commands = commands;
        this.submissions = submissions;
        this.showing = showing;
        this.revisions = revisions;
    }

    @PostMapping("/objectives/{objectiveId}/proposal")
    ModelAndView propose(@PathVariable ObjectiveId objectiveId, Sent sent) {
        return take("proposal", objectiveId, occasion -> new ProposeObjective(objectiveId, occasion), sent);
    }

    @PostMapping("/objectives/{objectiveId}/publication")
    ModelAndView publish(@PathVariable ObjectiveId objectiveId, Sent sent) {
        return take("publication", objectiveId, occasion -> new PublishObjective(objectiveId, occasion), sent);
    }

    @PostMapping("/objectives/{objectiveId}/return")
    ModelAndView giveBack(@PathVariable ObjectiveId objectiveId, Sent sent) {
        return take("return", objectiveId, occasion -> new ReturnObjective(objectiveId, occasion), sent);
    }

    @PostMapping("/objectives/{objectiveId}/decline")
    ModelAndView decline(@PathVariable ObjectiveId objectiveId, Sent sent) {
        return take("decline", objectiveId, occasion -> new DeclineObjective(objectiveId, occasion), sent);
    }

    private ModelAndView take(String step, ObjectiveId objectiveId, Function<Occasion, Command> command, Sent sent) {
        Visit visit = sent.visit();
        return submissions.take(
                sent,
                step,
                () -> Shown.NOTHING,
                who -> {
                    commands.send(
                            command.apply(who.occasion(
                                    new ReasonAndNote(null, sent.typed().text("note")))),
                            who);
                    return "/objectives/" + objectiveId + "/plan";
                },
                refused -> {
                    ObjectiveInFull goal = showing.goal(objectiveId, visit);
                    Shown shown = PlanFields.shown(
                            goal,
                            revisions.of(objectiveId.value(), goal.basis()).orElse(null),
                            new Numerals(visit.locale()));
                    return showing.there(goal, Form.of("plan", shown), refused, visit);
                });
    }
}
