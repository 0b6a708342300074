package dev.cairn.server.imports;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The ids of events that an import records. They derive from the row, so that a row can cite what another one of its file made
 * happen before anything is recorded, and also where that one was imported long before.
 */
final class EventIds {

    private EventIds() {}

    /** The id of the last event of a row: what the row is about comes after what it implies. */
    static String ofLast(String rowKey) {
        return UUID.nameUUIDFromBytes(("import/" + rowKey).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * The id of an event of a row.
     *
     * @param number which one, from 0
     * @param all how many there are
     */
    static String of(String rowKey, int number, int all) {
        return number == all - 1 ? ofLast(rowKey) : ofLast(rowKey + "/" + number);
    }
}
