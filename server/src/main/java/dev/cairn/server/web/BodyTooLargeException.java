package dev.cairn.server.web;

import java.io.IOException;

/** A body grew beyond what is accepted while it was read. */
final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long most) {
        super("A body of at most " + most + " bytes is read here.");
    }
}
