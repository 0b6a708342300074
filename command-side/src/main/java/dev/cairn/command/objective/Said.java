package dev.cairn.command.objective;

import dev.cairn.command.SingleLine;
import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reading says, as a digest: the first half of SHA-256. Rules ask of a reading in the log only whether it says the same as
 * another one; numbers are the same whatever their scale, and names of steps whatever their case. Goals have many readings, and
 * are kept in memory.
 *
 * @param high the first eight bytes
 * @param low the next eight
 */
record Said(long high, long low) {

    /** The digest of what stands in a reading; see {@link Reading}. */
    static Said of(
            @Nullable BigDecimal value,
            @Nullable List<StepDone> steps,
            @Nullable BigDecimal confidence,
            @Nullable BigDecimal forecast,
            @Nullable String note) {
        StringBuilder said = new StringBuilder();
        add(said, value).append(steps == null ? "-" : steps.size()).append(' ');
        if (steps != null) {
            for (StepDone step : steps) {
                add(add(said, SingleLine.key(step.name())), step.done());
            }
        }
        return of(add(add(add(said, confidence), forecast), note).toString());
    }

    /** The digest of any text. */
    static Said of(String text) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new Said(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static StringBuilder add(StringBuilder said, @Nullable BigDecimal number) {
        return add(said, number == null ? null : number.stripTrailingZeros().toString());
    }

    /** With its length before it, so that no text can look like the end of one and the beginning of the next. */
    private static StringBuilder add(StringBuilder said, @Nullable String text) {
        return text == null
                ? said.append("- ")
                : said.append(text.length()).append(':').append(text).append(' ');
    }
}
