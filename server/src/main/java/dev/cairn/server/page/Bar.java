package dev.cairn.server.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How far something is, drawn beside how far it was to be.
 *
 * @param done 0 to 100, or null where it is not known
 * @param expected 0 to 100, or null where nothing is expected
 */
public record Bar(@Nullable Integer done, @Nullable Integer expected) {

    /** The bar of two shares of one. */
    public static Bar of(@Nullable BigDecimal progress, @Nullable BigDecimal expected) {
        return new Bar(hundredths(progress), hundredths(expected));
    }

    private static @Nullable Integer hundredths(@Nullable BigDecimal share) {
        return share == null
                ? null
                : share.min(BigDecimal.ONE)
                        .max(BigDecimal.ZERO)
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .intValue();
    }
}
