package dev.cairn.query.replay;

import dev.cairn.query.audit.Change;
import dev.cairn.query.audit.Easing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What events changed at their time. */
@FunctionalInterface
public interface ChangesView {

    /**
     * What one event changed.
     *
     * @param changes from what to what
     * @param easing whether something became easier or harder, or null
     */
    record Changed(List<Change> changes, @Nullable Easing easing) {

        /** Nothing. */
        public static final Changed NOTHING = new Changed(List.of(), null);

        /** Takes a copy. */
        public Changed {
            changes = List.copyOf(changes);
        }
    }

    /** What the events at these positions changed, by position. */
    Map<Long, Changed> of(Collection<Long> positions);
}
