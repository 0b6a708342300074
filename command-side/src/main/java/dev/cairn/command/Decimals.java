package dev.cairn.command;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as they are stored: exact, in one form for one value, and of a size that a person could mean. */
public final class Decimals {

    private static final int MOST_DIGITS = 24;
    private static final int MOST_DECIMALS = 12;

    private Decimals() {}

    /**
     * The number without trailing zeros and never in exponent form: 50.00 and 5E+1 are both 50.
     *
     * @throws RuleBroken where it has more than 24 digits before or 12 after the decimal point
     */
    public static BigDecimal plain(String field, BigDecimal number) {
        return tryPlain(number)
                .orElseThrow(() -> RuleBroken.invalid(
                        "number-too-long",
                        field,
                        "A number has not more digits than this.",
                        MOST_DIGITS + " before and " + MOST_DECIMALS + " after the decimal point"));
    }

    /**
     * A number from 0 to 1, in its plain form.
     *
     * @param subject what it is, to begin the rule's sentence with
     * @throws RuleBroken where it is not from 0 to 1; the code is the field and {@code -out-of-range}
     */
    public static BigDecimal zeroToOne(String field, String subject, BigDecimal number) {
        BigDecimal plain = plain(field, number);
        if (plain.signum() < 0 || plain.compareTo(BigDecimal.ONE) > 0) {
            String code = field.substring(field.lastIndexOf('.') + 1) + "-out-of-range";
            throw RuleBroken.invalid(code, field, subject + " lies between 0 and 1.", "0 to 1");
        }
        return plain;
    }

    private static Optional<BigDecimal> tryPlain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        // Looked at before it is written out: 1E+1000000000 would fill the memory.
        if (stripped.scale() > MOST_DECIMALS || (long) stripped.precision() - stripped.scale() > MOST_DIGITS) {
            return Optional.empty();
        }
        return Optional.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
}
