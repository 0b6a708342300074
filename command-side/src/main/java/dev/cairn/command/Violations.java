package dev.cairn.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Gathers the rules that one command breaks, so that they are told together and not one after the other. */
public final class Violations {

    private final List<Violation> found = new ArrayList<>();

    /** Notes a rule that is broken. */
    public void add(Violation violation) {
        found.add(violation);
    }

    /** Notes the rules that this refusal names. */
    public void add(RuleBroken refusal) {
        found.addAll(refusal.violations());
    }

    /** Notes that the command would be refused whatever the state, where the condition does not hold. */
    public void require(boolean holds, String code, String field, String rule, @Nullable String accepted) {
        if (!holds) {
            found.add(new Violation(Violation.Kind.INVALID, code, field, rule, accepted));
        }
    }

    /** What the supplier gives, or null where it breaks a rule, which is noted. */
    public <T> @Nullable T take(Supplier<? extends T> supplier) {
        try {
            return supplier.get();
        } catch (RuleBroken refusal) {
            add(refusal);
            return null;
        }
    }

    /** What the supplier gives, or null where it breaks a rule, which is noted for a field under this path. */
    public <T> @Nullable T take(String path, Supplier<? extends T> supplier) {
        try {
            return supplier.get();
        } catch (RuleBroken refusal) {
            add(refusal.under(path));
            return null;
        }
    }

    /** @throws RuleBroken where any rule was noted */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new RuleBroken(found);
        }
    }
}
