package dev.cairn.server.plan;

import dev.cairn.command.RuleBroken;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.server.cycle.CurrentCycle;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Numerals;
import dev.cairn.server.form.Rows;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.people.People;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonAndNote;
import dev.cairn.server.web.Revisions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which a goal is written: a new one, and one that is there. */
@Page
class PlanPageController {

    private static final String FORM = "plan";

    private final Questions questions;
    private final Revisions revisions;
    private final Commands commands;
    private final People people;
    private final Submissions submissions;
    private final PlanShowing showing;

    PlanPageController(
            Questions questions,
            Revisions revisions,
            Commands commands,
            People people,
            Submissions submissions,
            PlanShowing showing) {
        this.questions = questions;
        this.revisions = revisions;
        this.commands = commands;
        this.people = people;
        this.submissions = submissions;
        this.showing = showing;
    }

    /** An empty goal, for the cycle and the team that are named. */
    @GetMapping("/objectives/new")
    String write(
            @RequestParam(required = false) @Nullable CycleId cycle,
            @RequestParam(required = false) @Nullable String team,
            Visit visit) {
        Map<String, String> values = Map.of(
                "cycleId",
                cycle != null
                        ? cycle.value()
                        : planned(visit.viewpoint()).map(CycleInForce::cycleId).orElse(""),
                "teamId",
                team == null ? "" : team,
                "ownerId",
                visit.me().personId().value(),
                "kind",
                "committed");
        return showing.fresh(Form.of(FORM, Shown.of(values)), visit);
    }

    /** Writes the draft down. */
    @PostMapping("/objectives")
    ModelAndView set(Sent sent) {
        Typed typed = sent.typed();
        Visit visit = sent.visit();
        if (PlanShowing.isOnlyLooking(typed)) {
            return new ModelAndView(showing.fresh(Form.kept(FORM, typed, Shown.NOTHING), visit));
        }
        return submissions.take(
                sent,
                FORM,
                () -> Shown.NOTHING,
                who -> {
                    ObjectiveId objectiveId = who.newId(ObjectiveId::fromKey);
                    PlannedGoal wanted = PlanFields.read(typed);
                    List<PlanCommands.Wanted> wantedCommands = new PlanCommands(
                                    wanted,
                                    objectiveId,
                                    who.occasion(new ReasonAndNote(null, typed.text("note"))),
                                    people::named)
                            .setting(cycle(typed), who.actor(), row -> who.newId(KeyResultId::fromKey, row));
                    send(objectiveId, wantedCommands, who);
                    return "/objectives/" + objectiveId + "/plan";
                },
                form -> showing.fresh(form, visit));
    }

    /** A goal that is there, to be written on. */
    @GetMapping("/objectives/{objectiveId}/plan")
    String read(@PathVariable ObjectiveId objectiveId, Visit visit) {
        var goal = showing.goal(objectiveId, visit);
        return showing.there(goal, Form.of(FORM, shown(goal, visit.locale())), null, visit);
    }

    /** Does what is different from what is in force. */
    @PostMapping("/objectives/{objectiveId}/plan")
    ModelAndView change(@PathVariable ObjectiveId objectiveId, Sent sent) {
        Typed typed = sent.typed();
        Visit visit = sent.visit();
        if (PlanShowing.isOnlyLooking(typed)) {
            var goal = showing.goal(objectiveId, visit);
            return new ModelAndView(
                    showing.there(goal, Form.kept(FORM, typed, shown(goal, visit.locale())), null, visit));
        }
        return submissions.take(
                sent,
                FORM,
                () -> shown(showing.goal(objectiveId, visit), visit.locale()),
                who -> {
                    List<PlanCommands.Wanted> wantedCommands = new PlanCommands(
                                    PlanFields.read(typed),
                                    objectiveId,
                                    who.occasion(new ReasonAndNote(typed.reason(), typed.text("note"))),
                                    people::named)
                            .changing(showing.goal(objectiveId, visit), row -> who.newId(KeyResultId::fromKey, row));
                    if (!wantedCommands.isEmpty()) {
                        send(objectiveId, wantedCommands, who);
                    }
                    return "/objectives/" + objectiveId + "/plan";
                },
                form -> showing.there(showing.goal(objectiveId, visit), form, null, visit));
    }

    private void send(ObjectiveId objectiveId, List<PlanCommands.Wanted> wanted, Asker who) {
        commands.sendTogether(objectiveId.value(), who, together -> {
            for (PlanCommands.Wanted each : wanted) {
                try {
                    together.decide(each.command().get());
                } catch (RuleBroken refusal) {
                    throw Rows.under(each.path(), refusal);
                }
            }
        });
    }

    private static CycleId cycle(Typed typed) {
        try {
            return new CycleId(typed.required("cycleId"));
        } catch (IllegalArgumentException e) {
            throw RuleBroken.invalid(
                    "id-unreadable", "cycleId", "A goal is set for a cycle.", "one of those to choose from");
        }
    }

    private Shown shown(dev.cairn.query.history.ObjectiveInFull goal, Locale locale) {
        return PlanFields.shown(
                goal, revisions.of(goal.objective().objectiveId(), goal.basis()).orElse(null), new Numerals(locale));
    }

    /** The next one to come, or else the one that people mean. */
    private Optional<CycleInForce> planned(Viewpoint viewpoint) {
        List<CycleInForce> cycles =
                questions.ask(new FindCycles(viewpoint), Cycles.class).cycles();
        return cycles.stream()
                .filter(cycle -> cycle.stage().equals("planned"))
                .findFirst()
                .or(() -> CurrentCycle.of(cycles));
    }
}
