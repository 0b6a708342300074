package dev.cairn.query;

import java.util.List;

/**
 * Keeps the tables of one question. It works within the transaction of its caller, is free of side effects but its own
 * tables, and throws where it meets anything that it cannot deal with: the reader of the log then stops, for an event that
 * is skipped makes every later answer wrong.
 */
public interface Projector {

    /** The name of what it keeps: the schema of its tables. */
    String name();

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
