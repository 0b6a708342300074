package dev.cairn.command.organisation;

import dev.cairn.command.Command;
import dev.cairn.events.organisation.OrganisationId;

/** What can be asked of the organisation as a whole. */
public sealed interface OrganisationCommand extends Command permits ChangeSettings {

    @Override
    default String streamId() {
        return OrganisationId.MAIN;
    }
}
