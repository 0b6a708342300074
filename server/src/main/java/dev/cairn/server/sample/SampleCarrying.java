package dev.cairn.server.sample;

import dev.cairn.command.objective.CarryForwardObjective;
import dev.cairn.command.objective.NamePredecessor;
import dev.cairn.events.objective.KeyResultId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A sample goal that goes on with that of the quarter before: what had not been dropped there is measured on from where it stands. */
final class SampleCarrying {

    private static final double SHARE = 0.25;

    private final Course course;
    private final SampleQuarter quarter;
    private final SampleGoal from;
    private final SampleGoal to;

    private SampleCarrying(Course course, SampleQuarter quarter, SampleGoal from, SampleGoal to) {
        this.course = course;
        this.quarter = quarter;
        this.from = from;
        this.to = to;
    }

    /** What goes on in a goal that is being drafted; null where it begins anew. */
    static @Nullable SampleCarrying into(Course course, SampleQuarter quarter, SampleGoal to) {
        SampleGoal from = quarter.before(to.team(), to.number());
        return from != null && from.inForce() && course.happens(SHARE)
                ? new SampleCarrying(course, quarter, from, to)
                : null;
    }

    /** What the key result of that number goes on with; null for nothing. Each keeps its number, and so its wording is its own. */
    @Nullable
    SampleMeasure keyResult(int number) {
        List<SampleMeasure> measures = from.measures();
        return number < measures.size() && !measures.get(number).dropped() ? measures.get(number) : null;
    }

    /** Says so, once the key results are there: in the new goal with what it goes on, in the old one where it does. */
    void carry() {
        List<NamePredecessor.Link> links = new ArrayList<>();
        List<KeyResultId> carried = new ArrayList<>();
        for (int i = 0; i < to.measures().size(); i++) {
            SampleMeasure before = keyResult(i);
            if (before != null) {
                carried.add(before.id());
                // A file says each baseline itself, and so does whoever drafts a goal here.
                links.add(new NamePredecessor.Link(to.measures().get(i).id(), before.id(), false));
            }
        }
        if (links.isEmpty()) {
            return;
        }
        course.decide(to.owner(), occasion -> new NamePredecessor(to.id(), from.id(), links, occasion));
        course.decide(
                from.owner(),
                occasion -> new CarryForwardObjective(from.id(), to.id(), quarter.id(), carried, occasion));
    }
}
