package dev.cairn.server.plan;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.command.objective.DeclineObjective;
import dev.cairn.command.objective.ProposeObjective;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.objective.ReturnObjective;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Numerals;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.page.Page;
import dev.cairn.server.plan.PlanShowing.Seen;
import dev.cairn.server.security.SignedIn;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.ReasonAndNote;
import dev.cairn.server.web.Revisions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.ui.Model;
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

    /** Who sent a form of a step, and what to show where it is refused. */
    record Sender(Asker asker, Seen seen, HttpServletResponse response) {}

    @PostMapping("/objectives/{objectiveId}/proposal")
    ModelAndView propose(
            @PathVariable ObjectiveId objectiveId,
            SignedIn me,
            Viewpoint viewpoint,
            Asker asker,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return take(
                "proposal",
                objectiveId,
                occasion -> new ProposeObjective(objectiveId, occasion),
                new Sender(asker, new Seen(me, viewpoint, locale, request, model), response));
    }

    @PostMapping("/objectives/{objectiveId}/publication")
    ModelAndView publish(
            @PathVariable ObjectiveId objectiveId,
            SignedIn me,
            Viewpoint viewpoint,
            Asker asker,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return take(
                "publication",
                objectiveId,
                occasion -> new PublishObjective(objectiveId, occasion),
                new Sender(asker, new Seen(me, viewpoint, locale, request, model), response));
    }

    @PostMapping("/objectives/{objectiveId}/return")
    ModelAndView giveBack(
            @PathVariable ObjectiveId objectiveId,
            SignedIn me,
            Viewpoint viewpoint,
            Asker asker,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return take(
                "return",
                objectiveId,
                occasion -> new ReturnObjective(objectiveId, occasion),
                new Sender(asker, new Seen(me, viewpoint, locale, request, model), response));
    }

    @PostMapping("/objectives/{objectiveId}/decline")
    ModelAndView decline(
            @PathVariable ObjectiveId objectiveId,
            SignedIn me,
            Viewpoint viewpoint,
            Asker asker,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return take(
                "decline",
                objectiveId,
                occasion -> new DeclineObjective(objectiveId, occasion),
                new Sender(asker, new Seen(me, viewpoint, locale, request, model), response));
    }

    private ModelAndView take(
            String step, ObjectiveId objectiveId, Function<Occasion, Command> command, Sender sender) {
        Seen seen = sender.seen();
        Typed typed = Typed.of(seen.request(), seen.locale());
        return submissions.take(
                new Submissions.Sent(step, typed, sender.asker(), seen.request(), sender.response()),
                () -> Shown.NOTHING,
                who -> {
                    commands.send(command.apply(who.occasion(new ReasonAndNote(null, typed.text("note")))), who);
                    return "/objectives/" + objectiveId + "/plan";
                },
                refused -> {
                    ObjectiveInFull goal = showing.goal(objectiveId, seen);
                    Shown shown = PlanFields.shown(
                            goal,
                            revisions.of(objectiveId.value(), goal.basis()).orElse(null),
                            new Numerals(seen.locale()));
                    return showing.there(goal, Form.of("plan", shown), refused, seen);
                });
    }
}
