package dev.cairn.events;

import tools.jackson.databind.node.ObjectNode;

/** Turns an event as one revision stored it into the next revision. What is in the store stays as it was written. */
public interface Upcaster {

    /** The stored name of the event. */
    String name();

    /** The revision it reads; it gives the one after. */
    int fromRevision();

    /** The same event as the next revision would have stored it. The node may be changed in place. */
    ObjectNode upcast(ObjectNode data);
}
