package dev.cairn.query.directory;

import dev.cairn.query.Viewpoint;

/** Which cycles are there? Answered by {@link Cycles}. */
public record FindCycles(Viewpoint viewpoint) {}
