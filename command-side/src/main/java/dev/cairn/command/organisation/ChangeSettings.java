package dev.cairn.command.organisation;

import dev.cairn.command.Occasion;
import dev.cairn.events.organisation.Settings;

/**
 * Lets the organisation work by other settings.
 *
 * @param settings all settings as they are to be
 * @param occasion who asks, when, and why
 */
public record ChangeSettings(Settings settings, Occasion occasion) implements OrganisationCommand {}
