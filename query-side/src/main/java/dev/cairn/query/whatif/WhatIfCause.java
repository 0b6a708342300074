package dev.cairn.query.whatif;

import dev.cairn.query.hypothesis.Rule;
import dev.cairn.query.replay.Happening;
import java.util.List;

/**
 * An event that makes something different under the rules.
 *
 * @param rules the rules by which it does
 * @param leftOut whether they leave it out; else it counts, and they weigh or count otherwise what it says
 * @param event the event: who, when, what and why
 */
public record WhatIfCause(List<Rule> rules, boolean leftOut, Happening event) {

    /** Takes a copy of the rules. */
    public WhatIfCause {
        rules = List.copyOf(rules);
    }
}
