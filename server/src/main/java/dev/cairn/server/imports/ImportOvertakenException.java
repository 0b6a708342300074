package dev.cairn.server.imports;

import org.jspecify.annotations.Nullable;

/** Others changed what the file was decided about, again and again. Nothing was recorded. */
public final class ImportOvertakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportOvertakenException(@Nullable Throwable cause) {
        super(
                "While the file was being decided, others changed what it is about. Nothing was imported; import it again.",
                cause);
    }
}
