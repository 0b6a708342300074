package dev.cairn.server.objective;

import dev.cairn.command.Occasion;
import dev.cairn.command.Wording;
import dev.cairn.command.objective.AlignObjective;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.objective.ReturnObjective;
import dev.cairn.command.objective.RewordObjective;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.progress.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What whoever looks at a goal can do with it: nothing that the policy would refuse, and nothing in the past.
 *
 * @param row what is done most, what is next first
 * @param menu what is done once, or seldom
 * @param aligning the page on which it is aligned, or null
 */
public record GoalActs(
        List<Act> row, List<Act> menu, @Nullable String aligning) {

    /** Nothing at all. */
    static final GoalActs NONE = new GoalActs(List.of(), List.of(), null);

    /**
     * Something that can be done.
     *
     * @param href the page where it is done
     * @param word which act
     * @param primary whether it is what comes next
     */
    public record Act(String href, String word, boolean primary) {}

    /** Takes copies. */
    public GoalActs {
        row = List.copyOf(row);
        menu = List.copyOf(menu);
    }

    /** @param checksIn whether whoever looks checks in on a key result of it */
    static GoalActs of(ObjectiveInFull goal, GoalRights rights, boolean checksIn, Occasion now) {
        ObjectiveId id = new ObjectiveId(goal.objective().objectiveId());
        String path = "/objectives/" + id;
        Stage stage = goal.objective().stage();
        boolean draft = stage == Stage.DRAFT || stage == Stage.PROPOSED;
        List<Act> row = new ArrayList<>();
        if (checksIn) {
            row.add(new Act("/check-ins?objective=" + id, "check-in", true));
        }
        if (GoalRights.isInWork(goal)) {
            if (rights.may(new RewordObjective(id, new Wording("any"), now))) {
                row.add(new Act(path + "/plan", draft ? "plan" : "edit", draft));
            } else if (draft
                    && (rights.may(new PublishObjective(id, now)) || rights.may(new ReturnObjective(id, now)))) {
                row.add(new Act(path + "/plan", "review", true));
            }
        }
        if (GoalRights.isScorable(goal) || goal.means().score().value() != null) {
            row.add(new Act(path + "/scores", "scores", false));
        }
        return new GoalActs(
                row,
                menu(goal, rights, now),
                GoalRights.isInWork(goal) && rights.may(new AlignObjective(id, id, null, now))
                        ? path + "/alignments"
                        : null);
    }

    private static List<Act> menu(ObjectiveInFull goal, GoalRights rights, Occasion now) {
        List<Act> menu = new ArrayList<>();
        for (LifeCycleStep step : LifeCycleStep.values()) {
            if (step.isOpen(goal, rights, now)) {
                menu.add(new Act(step.path(goal.objective().objectiveId()), step.word(), false));
            }
        }
        return menu;
    }
}
