package dev.cairn.server.exports;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * By what rows cite others. An event has another id in every log, so the file numbers those that are cited, in the order in
 * which they happened.
 */
final class Citations {

    private final Set<String> cited;
    private final Map<String, String> refs = new HashMap<>();

    /** @param cited the ids of all events that anything in the log cites */
    Citations(Collection<String> cited) {
        this.cited = Set.copyOf(cited);
    }

    /** Takes the next event of the log, and gives what its row is cited by, or null where it is not. */
    @Nullable
    String next(String eventId) {
        if (!cited.contains(eventId)) {
            return null;
        }
        String ref = Integer.toString(refs.size() + 1);
        refs.put(eventId, ref);
        return ref;
    }

    /**
     * What the row that cites these events says.
     *
     * @throws IllegalArgumentException where one of them did not happen before
     */
    String of(List<String> eventIds) {
        return eventIds.stream()
                .map(eventId -> {
                    String ref = refs.get(eventId);
                    if (ref == null) {
                        throw new IllegalArgumentException("it cites " + eventId + ", which did not happen before.");
                    }
                    return ref;
                })
                .collect(Collectors.joining("; "));
    }
}
