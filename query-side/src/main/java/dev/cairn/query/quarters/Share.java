package dev.cairn.query.quarters;

import dev.cairn.query.progress.Arithmetic;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A share that says of how many.
 *
 * @param part how many it is true of
 * @param all how many there are
 * @param share part of all, 0 to 1 on four decimals; null of none
 */
public record Share(int part, int all, @Nullable BigDecimal share) {

    static Share of(int part, int all) {
        return new Share(
                part, all, all == 0 ? null : Arithmetic.ratio(BigDecimal.valueOf(part), BigDecimal.valueOf(all)));
    }
}
