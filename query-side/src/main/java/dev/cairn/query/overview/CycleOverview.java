package dev.cairn.query.overview;

import dev.cairn.query.Basis;
import dev.cairn.query.directory.CycleInForce;
import java.util.List;

/**
 * How a cycle does.
 *
 * @param basis what the answer stands on
 * @param cycle the cycle
 * @param summary what its goals come to
 * @param objectives all of its goals, in the order in which they were set; those that do not count in the means are among
 *     them, with their stage
 */
public record CycleOverview(Basis basis, CycleInForce cycle, Summary summary, List<ObjectiveOverview> objectives) {}
