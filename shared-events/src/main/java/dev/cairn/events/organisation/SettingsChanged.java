package dev.cairn.events.organisation;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The organisation works by other settings. A view of the past uses the settings of its time.
 *
 * @param organisationId the organisation
 * @param settings all settings as they are from now on
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "organisation.settings-changed", revision = 1)
public record SettingsChanged(String organisationId, Settings settings, Act act) implements OrganisationEvent {}
