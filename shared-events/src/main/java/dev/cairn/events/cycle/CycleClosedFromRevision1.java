package dev.cairn.events.cycle;

import dev.cairn.events.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/** Revision 1 of {@code cycle.cycle-closed} did not ask for anything, so nothing was waived. */
public final class CycleClosedFromRevision1 implements Upcaster {

    @Override
    public String name() {
        return "cycle.cycle-closed";
    }

    @Override
    public int fromRevision() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode data) {
        return data;
    }
}
