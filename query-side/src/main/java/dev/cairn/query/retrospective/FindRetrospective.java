package dev.cairn.query.retrospective;

import dev.cairn.query.Viewpoint;

/**
 * Asks for one retrospective, with the draft that the log writes.
 *
 * @param retrospectiveId the retrospective
 */
public record FindRetrospective(String retrospectiveId, Viewpoint viewpoint) {}
