package dev.cairn.query.progress;

import dev.cairn.events.objective.Metric;

/**
 * From here on a key result is measured like this.
 *
 * @param from where in the goal's history
 * @param metric the measure
 */
public record MetricChange(Rank from, Metric metric) {}
