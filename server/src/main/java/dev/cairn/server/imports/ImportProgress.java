package dev.cairn.server.imports;

/** Hears how far an import is. */
@FunctionalInterface
public interface ImportProgress {

    /** For whom it does not matter. */
    ImportProgress SILENT = (phase, rows, done, total) -> {};

    /**
     * What is being done.
     */
    enum Phase {
        /** Rows are decided; nothing is recorded. */
        CHECKING,
        /** What was decided is recorded. */
        RECORDING,
        /** It is in the log, and is taken into what is shown. */
        SHOWING
    }

    /**
     * @param rows how many rows of this phase are done
     * @param done how much is done, in the unit of {@code total}
     * @param total how much there is: bytes of the file while checking, else events
     */
    void at(Phase phase, long rows, long done, long total);
}
