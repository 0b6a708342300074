package dev.cairn.server.verification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is found. However much it is, only so much of it is told, and the rest is counted. */
final class Findings {

    /** How many findings of a check are told. */
    static final int TOLD = 100;

    private final List<Finding> told = new ArrayList<>();
    private final Map<Check, Long> found = new EnumMap<>(Check.class);
    private final Map<Check, String> looked = new EnumMap<>(Check.class);

    void add(Check check, @Nullable Long position, String subject, String finding) {
        if (found.merge(check, 1L, Long::sum) <= TOLD) {
            told.add(new Finding(check, position, subject, finding));
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    /** More of the same that is not told. */
    void addUntold(Check check, long count) {
        if (count > 0) {
            found.merge(check, count, Long::sum);
        }
    }

    /** A check is through. */
    void looked(Check check, String at) {
        looked.put(check, at);
    }

    VerificationReport report(long position, long events, long streams) {
        List<VerificationReport.Looked> checks = looked.entrySet().stream()
                .map(each -> new VerificationReport.Looked(
                        each.getKey(),
                        !found.containsKey(each.getKey()),
                        found.getOrDefault(each.getKey(), 0L),
                        each.getValue()))
                .toList();
        return new VerificationReport(found.isEmpty(), position, events, streams, checks, List.copyOf(told));
    }
}
