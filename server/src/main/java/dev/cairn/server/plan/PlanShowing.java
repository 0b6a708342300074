package dev.cairn.server.plan;

import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.NotThereException;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.FindCycleOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.progress.Stage;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.form.Typed;
import dev.cairn.server.objective.ObjectivePage.Link;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.people.People;
import dev.cairn.server.plan.PlanPage.Row;
import dev.cairn.server.web.Questions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the page on which a goal is written. */
@Component
final class PlanShowing {

    private static final String VIEW = "plan";
    private static final int FRESH_ROWS = 3;

    private final Questions questions;
    private final Frames frames;
    private final Wording wording;
    private final People people;

    PlanShowing(Questions questions, Frames frames, Wording wording, People people) {
        this.questions = questions;
        this.frames = frames;
        this.wording = wording;
        this.people = people;
    }

    /** Whether nothing is to be done but to show the form again: with what is missing, or with one row more. */
    static boolean isOnlyLooking(Typed typed) {
        return typed.text("check") != null || typed.text("more") != null;
    }

    ObjectiveInFull goal(ObjectiveId objectiveId, Visit visit) {
        return questions.ask(new FindObjective(objectiveId.value(), visit.viewpoint()), ObjectiveInFull.class);
    }

    /** A goal that is to be. */
    String fresh(Form form, Visit visit) {
        Frame frame = frames.show(visit);
        Teams teams = questions.ask(new FindTeams(visit.viewpoint()), Teams.class);
        Words words = wording.of(visit);
        PlanPages pages = new PlanPages(visit.me(), visit.viewpoint(), words, teams.teams());
        List<Option> cycles =
                questions.ask(new FindCycles(visit.viewpoint()), Cycles.class).cycles().reversed().stream()
                        .filter(cycle -> cycle.closedAt() == null)
                        .map(cycle -> new Option(cycle.cycleId(), cycle.name()))
                        .toList();
        List<Row> rows = pages.rows(form, 0, count(form, 0, FRESH_ROWS));
        String chosen = form.value("cycleId");
        visit.model()
                .addAttribute(
                        "page",
                        new PlanPage(
                                words.text("plan.new"),
                                null,
                                null,
                                "/objectives",
                                form,
                                PlanPages.extras(form, goals(chosen, visit)),
                                rows,
                                cycles,
                                pages.places(),
                                pages.people(people.all()),
                                pages.kinds(),
                                pages.metrics(),
                                Needs.of(form, rows, visit.me().personId().value()),
                                List.of(),
                                null,
                                false,
                                !frame.past() && visit.me().standing().grants().takesPart() && !cycles.isEmpty(),
                                chosen.isEmpty() ? null : "/cycles/" + chosen + "/carrying",
                                teams.basis().position()));
        return VIEW;
    }

    /**
     * A goal that is there.
     *
     * @param refusedStep the form of a step that was refused, or null
     */
    String there(ObjectiveInFull goal, Form form, @Nullable Form refusedStep, Visit visit) {
        Frame frame = frames.show(visit);
        Teams teams = questions.ask(new FindTeams(visit.viewpoint()), Teams.class);
        Words words = wording.of(visit);
        PlanPages pages = new PlanPages(visit.me(), visit.viewpoint(), words, teams.teams());
        int there = PlanFields.there(goal).size();
        List<Row> rows = pages.rows(form, there, count(form, there, there + 1));
        String answerable =
                goal.objective().personId() == null ? "" : goal.objective().personId();
        boolean draft =
                goal.objective().stage() == Stage.DRAFT || goal.objective().stage() == Stage.PROPOSED;
        visit.model()
                .addAttribute(
                        "page",
                        new PlanPage(
                                goal.objective().wording(),
                                new Link(
                                        frame.to("/objectives/"
                                                + goal.objective().objectiveId()),
                                        goal.objective().wording()),
                                words.word("state", goal.objective().stage().word()),
                                "/objectives/" + goal.objective().objectiveId() + "/plan",
                                form,
                                PlanPages.extras(form, goals(goal.objective().cycleId(), visit)),
                                rows,
                                List.of(),
                                pages.places(),
                                pages.people(people.all()),
                                pages.kinds(),
                                pages.metrics(),
                                draft ? Needs.of(form, rows, answerable) : List.of(),
                                frame.past() ? List.of() : pages.steps(goal),
                                refusedStep,
                                !draft,
                                !frame.past() && pages.isOpen(goal),
                                null,
                                goal.basis().position()));
        return VIEW;
    }

    /** The goals of a cycle; none where it is not known. */
    private List<ObjectiveOverview> goals(String cycleId, Visit visit) {
        try {
            return questions
                    .ask(new FindCycleOverview(cycleId, visit.viewpoint()), CycleOverview.class)
                    .objectives();
        } catch (NotThereException absence) {
            return List.of();
        }
    }

    /** As many rows as there were, one more where that is asked for, and never fewer than are filled in. */
    private static int count(Form form, int there, int least) {
        int rows = least;
        for (int i = there; i < PlanFields.MOST_ROWS; i++) {
            String prefix = PlanFields.prefix(i);
            if (form.values().containsKey(prefix + "wording")) {
                rows = Math.max(rows, i + 1);
            }
        }
        return form.value("more").isEmpty() ? rows : rows + 1;
    }
}
