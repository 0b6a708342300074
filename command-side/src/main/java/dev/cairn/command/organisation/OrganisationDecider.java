package dev.cairn.command.organisation;

import dev.cairn.command.Dating;
import dev.cairn.command.Occasion;
import dev.cairn.command.ReasonNeeded;
import dev.cairn.command.Surroundings;
import dev.cairn.events.organisation.OrganisationEvent;
import dev.cairn.events.organisation.OrganisationId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.organisation.SettingsChanged;
import java.util.List;

/** Decides what the organisation works by. */
public final class OrganisationDecider {

    private OrganisationDecider() {}

    /**
     * What the command makes happen; nothing where all of it holds already.
     *
     * @throws dev.cairn.command.RuleBroken where a setting is out of its range
     */
    public static List<OrganisationEvent> decide(
            OrganisationState state, OrganisationCommand command, Surroundings around) {
        Dating.check(command.occasion());
        return switch (command) {
            case ChangeSettings change -> change(state, change);
        };
    }

    private static List<OrganisationEvent> change(OrganisationState state, ChangeSettings change) {
        Settings settings = SettingsRanges.checked(change.settings());
        if (settings.equals(state.settings())) {
            return List.of();
        }
        Occasion occasion = change.occasion();
        return List.of(new SettingsChanged(
                OrganisationId.MAIN,
                settings,
                occasion.act(
                        Dating.ofDefinition(occasion, state.lastChangeAt()), ReasonNeeded.NOTHING.from(occasion))));
    }
}
