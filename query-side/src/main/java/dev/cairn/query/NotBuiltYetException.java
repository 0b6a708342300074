package dev.cairn.query;

/** An answer takes from a projection that has no rows yet: they are being made from the log. */
public final class NotBuiltYetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotBuiltYetException(String projection) {
        super("The projection " + projection + " is being built from the log; try again in a moment.");
    }
}
