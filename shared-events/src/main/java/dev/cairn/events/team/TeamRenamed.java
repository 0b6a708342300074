package dev.cairn.events.team;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The team got another name.
 *
 * @param teamId the team
 * @param name the new name
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "team.team-renamed", revision = 1)
public record TeamRenamed(String teamId, String name, Act act) implements TeamEvent {}
