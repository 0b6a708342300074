package dev.cairn.events.retrospective;

import dev.cairn.events.Act;
import dev.cairn.events.FreeText;
import dev.cairn.events.StoredAs;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The team decided to do something about what it saw.
 *
 * @param retrospectiveId the retrospective
 * @param actionId the action
 * @param text what is to be done
 * @param ownerId who does it, or null where nobody is named
 * @param due the last day on which it is to be done, in the organisation's zone
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "retrospective.action-decided", revision = 1)
public record ActionDecided(
        String retrospectiveId,
        String actionId,
        FreeText text,
        @Nullable String ownerId,
        LocalDate due,
        Act act) implements RetrospectiveEvent {}
