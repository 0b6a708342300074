package dev.cairn.command.organisation;

import dev.cairn.events.organisation.OrganisationEvent;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.organisation.SettingsChanged;
import java.time.Instant;

/**
 * What decisions about the organisation rest on.
 *
 * @param settings the settings in force
 * @param lastChangeAt when they took effect
 */
public record OrganisationState(Settings settings, Instant lastChangeAt) {

    /** An organisation that works by the defaults. */
    public static OrganisationState initial() {
        // In the form that commands are brought to, so that 0.10 and 0.1 are no change.
        return new OrganisationState(SettingsRanges.checked(Settings.DEFAULTS), Instant.MIN);
    }

    /** The state after the event. */
    public OrganisationState evolve(OrganisationEvent event) {
        return switch (event) {
            case SettingsChanged changed ->
                new OrganisationState(changed.settings(), changed.act().effectiveAt());
        };
    }
}
