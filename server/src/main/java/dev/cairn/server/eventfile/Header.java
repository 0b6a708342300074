package dev.cairn.server.eventfile;

/**
 * What a file says of itself first.
 *
 * @param cairnVersion which Cairn wrote it
 * @param events how many there are
 * @param lastPosition the position of the last one; 0 where there is none
 */
public record Header(String cairnVersion, long events, long lastPosition) {

    /** What the file is. */
    public static final String FORMAT = "cairn-events";

    /** The version of the layout that is written. */
    public static final int FORMAT_VERSION = 1;
}
