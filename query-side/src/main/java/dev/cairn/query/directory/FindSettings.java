package dev.cairn.query.directory;

import dev.cairn.query.Viewpoint;

/** What does the organisation work by? Answered by {@link SettingsInForce}. */
public record FindSettings(Viewpoint viewpoint) {}
