package dev.cairn.events.organisation;

import dev.cairn.events.DomainEvent;

/** What can happen to the organisation as a whole. */
public sealed interface OrganisationEvent extends DomainEvent permits SettingsChanged {

    /** The organisation; there is one, {@code organisation:main}. */
    String organisationId();

    @Override
    default String streamId() {
        return organisationId();
    }
}
