package dev.cairn.query.report;

import dev.cairn.query.Viewpoint;

/**
 * Which reports are there?
 *
 * @param viewpoint from where the past is looked at
 */
public record FindReports(Viewpoint viewpoint) {}
