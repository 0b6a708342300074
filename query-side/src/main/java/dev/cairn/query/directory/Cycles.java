package dev.cairn.query.directory;

import dev.cairn.query.Basis;
import java.util.List;

/**
 * The cycles that were defined.
 *
 * @param basis what the answer stands on
 * @param cycles by first day and name
 */
public record Cycles(Basis basis, List<CycleInForce> cycles) {}
