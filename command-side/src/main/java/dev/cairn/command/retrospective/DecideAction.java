package dev.cairn.command.retrospective;

import dev.cairn.command.Occasion;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.retrospective.ActionId;
import dev.cairn.events.retrospective.RetrospectiveId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Decides to do something about what was seen.
 *
 * @param retrospectiveId the retrospective
 * @param actionId the action, one of this retrospective
 * @param text what is to be done
 * @param ownerId who does it, or null where nobody is named
 * @param due the last day on which it is to be done, not before the day of the decision
 * @param occasion who asks, when, and why
 */
public record DecideAction(
        RetrospectiveId retrospectiveId,
        ActionId actionId,
        RetrospectiveText text,
        @Nullable PersonId ownerId,
        LocalDate due,
        Occasion occasion)
        implements RetrospectiveCommand {}
