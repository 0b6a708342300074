package dev.cairn.query.report;

import dev.cairn.query.Viewpoint;

/**
 * What does a report ask?
 *
 * @param report its name, or its id; by its id a retired one is found too
 * @param viewpoint from where the past is looked at
 */
public record FindReport(String report, Viewpoint viewpoint) {}
