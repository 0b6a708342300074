package dev.cairn.command.retrospective;

import dev.cairn.events.retrospective.ObservationNoted;

/**
 * An observation of a retrospective, as far as decisions look at it.
 *
 * @param noted how it was noted
 * @param withdrawn whether it was taken back
 */
record Observation(ObservationNoted noted, boolean withdrawn) {}
