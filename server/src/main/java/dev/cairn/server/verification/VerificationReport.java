package dev.cairn.server.verification;

import java.util.List;

/**
 * What came of looking at everything.
 *
 * @param holds whether nothing was found
 * @param position the position of the log up to which it was read
 * @param events how many events were read
 * @param streams how many streams they are of
 * @param checks what was looked at, in this order
 * @param findings what was found, at most {@link Findings#TOLD} of each check
 */
public record VerificationReport(
        boolean holds, long position, long events, long streams, List<Looked> checks, List<Finding> findings) {

    /**
     * A check and what came of it.
     *
     * @param check what was looked at
     * @param holds whether nothing was found
     * @param found how much was found, told or not
     * @param looked at what, in words and numbers
     */
    public record Looked(Check check, boolean holds, long found, String looked) {}
}
