package dev.cairn.command.retrospective;

import dev.cairn.command.RuleBroken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The events that show what was observed, none to 50, each once.
 *
 * @param eventIds the ids of their messages, in the order in which they are cited
 */
public record CitedEvents(List<String> eventIds) {

    /** How many there are at most. */
    public static final int MOST = 50;

    /** No events. */
    public static final CitedEvents NONE = new CitedEvents(List.of());

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** @throws RuleBroken where there are too many, one is cited twice, or an id is none; the field is {@code citedEventIds} */
    public CitedEvents {
        eventIds = List.copyOf(eventIds);
        if (eventIds.size() > MOST) {
            throw RuleBroken.invalid(
                    "too-many-events-cited", "citedEventIds", "An observation cites not more events.", "up to " + MOST);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < eventIds.size(); i++) {
            String field = field(i);
            if (!UUID_FORM.matcher(eventIds.get(i)).matches()) {
                throw RuleBroken.invalid(
                        "not-an-event-id", field, "An event is cited by its id.", "a UUID in lower case");
            }
            if (!seen.add(eventIds.get(i))) {
                throw RuleBroken.invalid("event-cited-twice", field, "An observation cites an event once.");
            }
        }
    }

    /** Where in the request the event of that number, from 0, is named. */
    static String field(int number) {
        return "citedEventIds[" + number + "]";
    }
}
