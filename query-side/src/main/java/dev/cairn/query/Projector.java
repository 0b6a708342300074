package dev.cairn.query;

import java.util.List;
import java.util.Optional;

/**
 * Keeps the tables of one question. It works within the transaction of its caller, is free of side effects but its own
 * tables, and throws where it meets anything that it cannot deal with: the reader of the log then stops, for an event that
 * is skipped makes every later answer wrong.
 */
public interface Projector {

    /** The name of what it keeps: the schema of its tables. */
    String name();

    /**
     * How it makes rows of events, 1 at first. Whoever changes the rows that the same events lead to counts it up: what was made by
     * another version is then made anew beside, and switched.
     */
    default int version() {
        return 1;
    }

    /**
     * The oldest version whose rows this one can go on with while new ones are made, so that what is shown follows the log
     * meanwhile. Where it is the present one, everything shown stands still until the new rows are there.
     */
    default int goesOnFrom() {
        return 1;
    }

    /**
     * Makes the same rows from whole streams, where that can be done; else a projection is built by taking in event after event,
     * which is slower.
     *
     * @param tables its tables, which are empty
     * @return fills them, or nothing
     */
    default Optional<Filling> filling(EmptyTables tables) {
        return Optional.empty();
    }

    /**
     * Takes in events.
     *
     * @param after the position that the tables are at, or -1. Where it is not that of the last event that this projector was
     *     fed, a transaction was rolled back or somebody else has fed the tables, and what it remembers is good for nothing
     * @param batch by ascending position, following on what was taken in before; a batch that was taken in already may come
     *     again where it is followed by everything that came after it, and leads to the same rows
     */
    void project(long after, List<RecordedEvent> batch);
}
