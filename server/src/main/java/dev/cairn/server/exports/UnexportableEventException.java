package dev.cairn.server.exports;

/** Something in the log has no place in the layout. A file that left it out would be a lie, so there is none. */
public final class UnexportableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnexportableEventException(long position, String why) {
        super("The event at position " + position + " of the log cannot be exported: " + why, null, false, false);
    }
}
