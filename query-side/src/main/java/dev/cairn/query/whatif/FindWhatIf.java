package dev.cairn.query.whatif;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.hypothesis.Rules;

/**
 * How would this cycle have come out under other rules? Answered by {@link WhatIf}.
 *
 * @param cycleId the cycle, {@code cycle:<uuid>}
 * @param rules what is supposed
 * @param viewpoint from where it is looked at
 */
public record FindWhatIf(String cycleId, Rules rules, Viewpoint viewpoint) {}
