package dev.cairn.query.directory;

import dev.cairn.query.Viewpoint;

/** Which teams are there, and how do they belong together? Answered by {@link Teams}. */
public record FindTeams(Viewpoint viewpoint) {}
