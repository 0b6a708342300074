package dev.cairn.server.request;

/** What was done before cannot be read yet, so that it cannot be answered again; it will be in a moment. */
public final class NotVisibleYetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotVisibleYetException(String streamId) {
        super("This was done, and what became of " + streamId + " is not to be seen yet; try again in a moment.");
    }
}
