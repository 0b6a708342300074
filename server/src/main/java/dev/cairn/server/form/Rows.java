package dev.cairn.server.form;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violation;

/** Forms that change several things, each in a row of its own, for one reason. */
public final class Rows {

    private static final String REASON = "reason";

    private Rows() {}

    /** The refusal with its fields looked for in a row; the reason is no field of any row, for it is given once for all. */
    public static RuleBroken under(String row, RuleBroken refusal) {
        return row.isEmpty()
                ? refusal
                : new RuleBroken(refusal.violations().stream()
                        .map(each -> isReason(each) ? each : each.under(row))
                        .toList());
    }

    private static boolean isReason(Violation violation) {
        return violation.field().equals(REASON) || violation.field().startsWith(REASON + ".");
    }
}
