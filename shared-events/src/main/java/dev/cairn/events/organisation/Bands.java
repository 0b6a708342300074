package dev.cairn.events.organisation;

import java.math.BigDecimal;

/**
 * Where the bands of a score meet: red below {@code amberFrom}, amber from there, green from {@code greenFrom} on.
 *
 * @param amberFrom the lowest score, on two decimals, that is amber, 0 to 1
 * @param greenFrom the lowest score, on two decimals, that is green, from {@code amberFrom} to 1
 */
public record Bands(BigDecimal amberFrom, BigDecimal greenFrom) {}
