package dev.cairn.query.history;

import dev.cairn.events.objective.Metric;

/**
 * From here on, a key result is measured like this.
 *
 * @param when when and by whom, and why
 * @param metric the whole measure
 */
public record TargetSet(Occurrence when, Metric metric) {}
