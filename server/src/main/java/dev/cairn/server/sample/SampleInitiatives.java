package dev.cairn.server.sample;

import dev.cairn.command.Wording;
import dev.cairn.command.objective.AddInitiative;
import dev.cairn.command.objective.DropInitiative;
import dev.cairn.command.objective.FinishInitiative;
import dev.cairn.command.objective.StartInitiative;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.KeyResultId;

/** The work towards a sample goal: planned with it, then started, then finished or given up. */
final class SampleInitiatives {

    private static final int DAY = 24;

    private final Course course;
    private final SampleGoal goal;

    SampleInitiatives(Course course, SampleGoal goal) {
        this.course = course;
        this.goal = goal;
    }

    void plan() {
        int count = course.number(1, 2);
        for (int i = 1; i <= count; i++) {
            add(i);
        }
    }

    private void add(int number) {
        InitiativeId id = InitiativeId.fromKey(course.key());
        KeyResultId towards = course.happens(0.5) ? course.any(goal.measures()).id() : null;
        Wording wording = new Wording(course.any(SampleWords.INITIATIVES) + ", " + number);
        course.decide(
                goal.owner(), occasion -> new AddInitiative(goal.id(), id, towards, wording, goal.owner(), occasion));
        course.within(16 * DAY, 50 * DAY, () -> start(id));
    }

    private void start(InitiativeId id) {
        if (!goal.inForce()) {
            return;
        }
        course.decide(goal.owner(), occasion -> new StartInitiative(goal.id(), id, occasion));
        boolean finished = course.happens(0.8);
        course.within(7 * DAY, 35 * DAY, () -> {
            if (goal.inForce()) {
                course.decide(
                        goal.owner(),
                        occasion -> finished
                                ? new FinishInitiative(goal.id(), id, occasion)
                                : new DropInitiative(goal.id(), id, occasion));
            }
        });
    }
}
