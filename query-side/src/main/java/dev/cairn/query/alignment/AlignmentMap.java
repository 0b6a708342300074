package dev.cairn.query.alignment;

import dev.cairn.query.Basis;
import dev.cairn.query.progress.Stage;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which goals of a cycle serve which.
 *
 * @param basis what the answer stands on
 * @param edges who serves whom, by the goal that serves, as those were set
 * @param elsewhere goals of other cycles that are served, as far as they are there, as they were set
 */
public record AlignmentMap(Basis basis, List<Edge> edges, List<Elsewhere> elsewhere) {

    /** Takes copies. */
    public AlignmentMap {
        edges = List.copyOf(edges);
        elsewhere = List.copyOf(elsewhere);
    }

    /**
     * A goal serves another one.
     *
     * @param objectiveId the goal of the cycle that serves
     * @param toObjectiveId the goal that is served, of this cycle or another
     * @param toKeyResultId the key result of it that is served, or null for the goal as a whole
     * @param since from when on, effective
     */
    public record Edge(
            String objectiveId,
            String toObjectiveId,
            @Nullable String toKeyResultId,
            Instant since) {}

    /**
     * A goal of another cycle.
     *
     * @param objectiveId the goal
     * @param cycleId its cycle
     * @param teamId the team whose goal it is, or null for a personal goal
     * @param wording what is to be achieved
     * @param stage where it is in its life
     */
    public record Elsewhere(
            String objectiveId, String cycleId, @Nullable String teamId, String wording, Stage stage) {}
}
