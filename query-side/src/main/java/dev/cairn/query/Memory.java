package dev.cairn.query;

/**
 * How much projections and answers may remember of what they have folded or read, so that they need not do it again. It is a part of the
 * heap, for a large Cairn has a large heap.
 */
public final class Memory {

    /** An event with what it was folded into, as measured over histories of check-ins. */
    private static final long BYTES_OF_EVENT = 1_500;

    /** A key result with what it asks for, read from its row: a dozen texts, numbers and times. */
    private static final long BYTES_OF_STANDING = 1_500;

    private Memory() {}

    /** How many events one projector may hold: about a sixteenth of the heap. */
    public static long events() {
        return Runtime.getRuntime().maxMemory() / 16 / BYTES_OF_EVENT;
    }

    /** How many goals and key results the answers may hold, as they stood from one viewpoint: about a sixteenth of the heap. */
    public static long standings() {
        return Runtime.getRuntime().maxMemory() / 16 / BYTES_OF_STANDING;
    }
}
