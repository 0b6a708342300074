package dev.cairn.query;

/**
 * How much the projections may remember of what they have folded, so that they need not read it again. It is a part of the
 * heap, for a large Cairn has a large heap.
 */
public final class Memory {

    /** An event with what it was folded into, as measured over histories of check-ins. */
    private static final long BYTES_OF_EVENT = 1_500;

    private Memory() {}

    /** How many events one projector may hold: about a sixteenth of the heap. */
    public static long events() {
        return Runtime.getRuntime().maxMemory() / 16 / BYTES_OF_EVENT;
    }
}
