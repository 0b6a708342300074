package dev.cairn.query;

/**
 * How much projections and answers may remember of what they have folded or read, so that they need not do it again.
 *
 * @param events how many events with what they were folded into, for each that holds any
 * @param standings how many goals and key results as they stood once, for each that holds any
 */
public record Memory(long events, long standings) {

    /** An event with what it was folded into, as measured over histories of check-ins. */
    private static final long BYTES_OF_EVENT = 1_500;

    /** A key result with what it asks for, read from its row: a dozen texts, numbers and times. */
    private static final long BYTES_OF_STANDING = 1_000;

    /**
     * A part of the heap, for a large Cairn has a large heap: for each that holds anything a thirty-second of it for events, which are
     * needed by what does not merely follow, and a tenth for standings.
     */
    public static Memory ofHeap() {
        long heap = Runtime.getRuntime().maxMemory();
        return new Memory(heap / 32 / BYTES_OF_EVENT, heap / 10 / BYTES_OF_STANDING);
    }
}
