package dev.cairn.server.lineage;

import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.objective.GoalChoice;
import dev.cairn.server.page.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said on the page of a lineage about what its goal goes on with.
 *
 * @param path where the forms are sent to
 * @param all the page on which all goals of its cycle are linked, or null where there is none before it
 * @param named what can be said where a predecessor is named, or null
 * @param proposed a goal that it may go on with, or null where nothing is alike
 * @param choosing the form by which another goal is chosen, or null where a predecessor is named or no cycle is earlier
 * @param choice what can be chosen, or null
 */
public record Linking(
        String path,
        @Nullable Link all,
        @Nullable Named named,
        @Nullable Proposed proposed,
        @Nullable Form choosing,
        @Nullable GoalChoice choice) {

    /**
     * Where a predecessor is named.
     *
     * @param predecessorId the goal that it goes on with
     * @param goal its page
     * @param form the form by which key results are linked
     * @param rows the key results of the goal
     * @param options what they can go on with; nothing first
     * @param withdrawal the form by which the goal goes on with nothing any more
     */
    public record Named(
            String predecessorId, Link goal, Form form, List<Row> rows, List<Option> options, Form withdrawal) {

        /** Takes copies. */
        public Named {
            rows = List.copyOf(rows);
            options = List.copyOf(options);
        }
    }

    /** A key result of the goal: where its fields are, which it is, and what it says. */
    public record Row(String path, String keyResultId, String wording) {}

    /**
     * What a goal may go on with.
     *
     * @param objectiveId the goal
     * @param wording what it says
     * @param lineage the page of its lineage
     * @param predecessorId the goal that it may go on with
     * @param goal its page
     * @param cycle its cycle
     * @param sameTeam whether both are of one team, or of one person
     * @param likeness of the wordings, in percent
     * @param form the form by which that is said, or null where whoever looks may not
     * @param keyResults the key results that may go on with one of that goal
     */
    public record Proposed(
            String objectiveId,
            String wording,
            String lineage,
            String predecessorId,
            Link goal,
            String cycle,
            boolean sameTeam,
            String likeness,
            @Nullable Form form,
            List<Pair> keyResults) {

        /** Takes a copy. */
        public Proposed {
            keyResults = List.copyOf(keyResults);
        }
    }

    /**
     * A key result that may go on with another.
     *
     * @param path where its fields are
     * @param likeness of the wordings, in percent
     * @param chosen whether it is linked as well, where nobody says otherwise
     */
    public record Pair(
            String path,
            String keyResultId,
            String wording,
            String predecessorId,
            String predecessorWording,
            String likeness,
            boolean chosen) {}
}
