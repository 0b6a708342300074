package dev.cairn.server.imports.history;

/** The row rests on one that was refused; telling what is wrong with it would only repeat that. */
public final class FollowsFromRefusedRowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param name what nobody knows the meaning of */
    public FollowsFromRefusedRowException(String name) {
        super(name, null, false, false);
    }
}
