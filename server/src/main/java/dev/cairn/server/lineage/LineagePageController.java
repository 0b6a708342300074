package dev.cairn.server.lineage;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.objective.WithdrawPredecessor;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.page.LocalPath;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonAndNote;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page that shows how a goal came through the cycles, and on which it is linked to the goal that it goes on with. */
@Page
class LineagePageController {

    private final Questions questions;
    private final Commands commands;
    private final Submissions submissions;
    private final LineageShowing showing;

    LineagePageController(Questions questions, Commands commands, Submissions submissions, LineageShowing showing) {
        this.questions = questions;
        this.commands = commands;
        this.submissions = submissions;
        this.showing = showing;
    }

    /**
     * A goal's way through the cycles.
     *
     * @param cycle through whose goals one looks for what it goes on with; the one before where none is named
     * @param text words that one looks for
     */
    @GetMapping("/objectives/{objectiveId}/lineage")
    String lineage(
            @PathVariable ObjectiveId objectiveId,
            @RequestParam(required = false) @Nullable String cycle,
            @RequestParam(required = false) @Nullable String text,
            Visit visit) {
        return showing.show(objectiveId, cycle, text, null, visit);
    }

    /** Says with which goal it goes on, and which of its key results with which of that goal's. */
    @PostMapping("/objectives/{objectiveId}/predecessor")
    ModelAndView name(@PathVariable ObjectiveId objectiveId, Sent sent) {
        Typed typed = sent.typed();
        return submissions.take(
                sent,
                PredecessorFields.form(typed),
                () -> Shown.NOTHING,
                who -> {
                    ObjectiveInFull goal = questions.ask(
                            new FindObjective(objectiveId.value(), sent.visit().viewpoint()), ObjectiveInFull.class);
                    send(objectiveId, PredecessorFields.read(typed, goal, who.occasion(note(typed))), who);
                    return leads(objectiveId, typed);
                },
                refused -> showing.show(objectiveId, typed.text("cycle"), typed.text("text"), refused, sent.visit()));
    }

    /** Takes back with what it goes on, for itself and all its key results. */
    @PostMapping("/objectives/{objectiveId}/predecessor/withdrawal")
    ModelAndView withdraw(@PathVariable ObjectiveId objectiveId, Sent sent) {
        return submissions.take(
                sent,
                PredecessorFields.WITHDRAWAL,
                () -> Shown.NOTHING,
                who -> {
                    commands.send(new WithdrawPredecessor(objectiveId, null, who.occasion(note(sent.typed()))), who);
                    return leads(objectiveId, sent.typed());
                },
                refused -> showing.show(objectiveId, null, null, refused, sent.visit()));
    }

    private void send(ObjectiveId objectiveId, List<PredecessorFields.Wanted> wanted, Asker who) {
        if (wanted.isEmpty()) {
            return;
        }
        commands.sendTogether(objectiveId.value(), who, together -> {
            for (PredecessorFields.Wanted each : wanted) {
                try {
                    together.decide(each.command());
                } catch (RuleBroken refusal) {
                    throw each.at(refusal);
                }
            }
        });
    }

    private static ReasonAndNote note(Typed typed) {
        return new ReasonAndNote(null, typed.text("note"));
    }

    /** Back to where the form was, if that is not here. */
    private static String leads(ObjectiveId objectiveId, Typed typed) {
        return typed.text("next") == null
                ? "/objectives/" + objectiveId + "/lineage"
                : LocalPath.of(typed.text("next"));
    }
}
