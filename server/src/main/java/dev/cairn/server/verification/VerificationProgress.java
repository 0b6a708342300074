package dev.cairn.server.verification;

/** Is told how far a verification is. */
@FunctionalInterface
public interface VerificationProgress {

    /** Nobody wants to know. */
    VerificationProgress SILENT = (phase, done, total) -> {};

    /** What is being done. */
    enum Phase {
        /** The log is read, and each event taken into what is compared later. */
        READING,
        /** The tables of the rules are compared. */
        COMPARING_RULES,
        /** The read models are made anew beside those that are shown. */
        PROJECTING,
        /** They are compared. */
        COMPARING_READ_MODELS
    }

    /**
     * It is so far.
     *
     * @param done of {@code total}, in events; both 0 where it cannot be said
     */
    void at(Phase phase, long done, long total);
}
