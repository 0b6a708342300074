package dev.cairn.query.directory;

import dev.cairn.query.Basis;
import java.util.List;

/**
 * The teams that were formed.
 *
 * @param basis what the answer stands on
 * @param teams by name; a team's parent is among them
 */
public record Teams(Basis basis, List<TeamStanding> teams) {}
