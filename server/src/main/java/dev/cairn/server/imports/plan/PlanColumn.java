package dev.cairn.server.imports.plan;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of plan.csv. In the header, words may be joined by a space or an underscore. */
public enum PlanColumn {
    /** The name of the cycle, which is defined already. */
    CYCLE,
    /** The name of the team, which is formed where there is none. */
    TEAM,
    /** The name of the team it belongs to, which is formed as a department where there is none. */
    PARENT_TEAM,
    /** The wording of the goal; the same in all rows of its key results. */
    OBJECTIVE,
    /** {@code committed} or {@code aspirational}; committed where empty. */
    KIND,
    /** The handle of the person who answers for the key result, or for the goal where the row has no key result. */
    OWNER,
    /** The handle of the person who reviews the goal. */
    REVIEWER,
    /** The wording of the key result; empty for a goal without any yet. */
    KEY_RESULT,
    /** How it is measured: increase, decrease, maintain or milestone. */
    METRIC,
    /** What its values count. */
    UNIT,
    /** Where an increase or decrease starts. */
    BASELINE,
    /** Where it is to arrive. */
    TARGET,
    /** The lower bound of a value to maintain. */
    LOW,
    /** The upper bound of a value to maintain. */
    HIGH,
    /** Steps of a milestone: {@code name = weight; name = weight}. */
    STEPS,
    /** What it counts for in the mean of its goal; 1 where empty. */
    WEIGHT,
    /** Its own last day; the cycle's where empty. */
    DUE,
    /** Work towards it, with semicolons or line breaks in between. */
    INITIATIVES;

    /** The name in the header. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All headers, in order. */
    public static Set<String> headers() {
        return Arrays.stream(values()).map(PlanColumn::header).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
