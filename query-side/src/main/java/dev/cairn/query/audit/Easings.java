package dev.cairn.query.audit;

import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.Step;
import dev.cairn.query.progress.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which way a change moved what was promised. Each answer is null where it moved neither way, or both ways at once. */
public final class Easings {

    private Easings() {}

    /**
     * Another measure. Increase and decrease: by the target; maintain: by both bounds; milestone: by which steps are asked for.
     * A change of the baseline or of a step's weight alone moves the starting line and not the finish, and one kind of measure
     * cannot be held against another.
     */
    public static @Nullable Easing ofMetric(Metric before, Metric after) {
        if (!before.type().equals(after.type())) {
            return null;
        }
        return switch (after.type()) {
            case Metric.INCREASE -> byOrder(after.target(), before.target());
            case Metric.DECREASE -> byOrder(before.target(), after.target());
            case Metric.MAINTAIN ->
                together(ofBound(before.low(), after.low(), true), ofBound(before.high(), after.high(), false));
            case Metric.MILESTONE -> ofSteps(names(before), names(after));
            default -> null;
        };
    }

    /** Eased where the first number, the one that is harder the larger it is, is the smaller one. */
    private static @Nullable Easing byOrder(@Nullable BigDecimal harder, @Nullable BigDecimal than) {
        return harder == null || than == null ? null : bySign(harder.compareTo(than));
    }

    private static @Nullable Easing bySign(int harder) {
        if (harder == 0) {
            return null;
        }
        return harder < 0 ? Easing.EASED : Easing.RAISED;
    }

    private static @Nullable Easing ofBound(@Nullable BigDecimal before, @Nullable BigDecimal after, boolean low) {
        if (before == null || after == null) {
            return bySign(Boolean.compare(after != null, before != null));
        }
        return low ? byOrder(after, before) : byOrder(before, after);
    }

    private static @Nullable Easing together(@Nullable Easing one, @Nullable Easing other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one == other ? one : null;
    }

    private static Set<String> names(Metric metric) {
        Set<String> names = new HashSet<>();
        List<Step> steps = metric.steps();
        if (steps != null) {
            steps.forEach(step -> names.add(step.name()));
        }
        return names;
    }

    private static @Nullable Easing ofSteps(Set<String> before, Set<String> after) {
        boolean more = !before.containsAll(after);
        boolean fewer = !after.containsAll(before);
        return bySign(Boolean.compare(more, fewer));
    }

    /** Another last day. */
    public static @Nullable Easing ofDue(@Nullable LocalDate before, @Nullable LocalDate after) {
        return before == null || after == null ? null : bySign(before.compareTo(after));
    }

    /** Another kind. */
    public static @Nullable Easing ofKind(String before, String after) {
        return bySign(Boolean.compare(after.equals("committed"), before.equals("committed")));
    }

    /** Given up or taken up again. */
    public static @Nullable Easing ofDrop(boolean before, boolean after) {
        return bySign(Boolean.compare(before, after));
    }

    /** Given up or taken up again, as a whole. */
    public static @Nullable Easing ofStage(Stage before, Stage after) {
        return ofDrop(before == Stage.DROPPED, after == Stage.DROPPED);
    }

    /**
     * Another weight. More weight for what goes well, and less for what goes badly, both make the same work look better: so it
     * is judged by what it does to the goal's progress, and says nothing while there is none.
     *
     * @param before the goal's progress before, 0 to 1, or null where it is unknown
     * @param after the goal's progress after, 0 to 1, or null where it is unknown
     */
    static @Nullable Easing ofWeight(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        return before == null || after == null ? null : bySign(before.compareTo(after));
    }
}
