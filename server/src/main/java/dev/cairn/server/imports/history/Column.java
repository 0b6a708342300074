package dev.cairn.server.imports.history;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of history.csv, in the order in which they are written. */
public enum Column {
    /** When it was true: an instant with zone, or a day. */
    AT,
    /** When it was recorded, as the file claims; {@link #AT} where empty. */
    RECORDED_AT,
    /** The handle of the person whose act it was. */
    ACTOR,
    /** The name of the cycle. */
    CYCLE,
    /** The name of the team whose goal it is. */
    TEAM,
    /** The handle of the person whose personal goal it is. */
    PERSON,
    /** The current wording of the goal. */
    OBJECTIVE,
    /** The current wording of the key result. */
    KEY_RESULT,
    /** The wording of the initiative. */
    INITIATIVE,
    /** What happened. */
    CHANGE,
    /** What the new thing, or the reading that is meant, is to be known by: a full id, or any name of the file's own. */
    ID,
    /** What it is about; see the form. */
    VALUE,
    /** Steps of a milestone: {@code name = number; name = number}. */
    STEPS,
    /** How sure a person is that it will be reached, 0 to 1. */
    CONFIDENCE,
    /** What final score a person expects, 0 to 1. */
    FORECAST,
    /** How a key result is measured. */
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
    /** What the key result counts for in the mean of its goal. */
    WEIGHT,
    /** The key result's own last day. */
    DUE,
    /** {@code committed} or {@code aspirational}; of an observation, what one makes of it. */
    KIND,
    /** The handle of the person who answers for it. */
    OWNER,
    /** The handle of the person who reviews it. */
    REVIEWER,
    /** The handle of a person who works towards it. */
    CONTRIBUTOR,
    /** The key of a label. */
    LABEL,
    /** {@code company}, {@code department} or {@code team}. */
    LEVEL,
    /** The name of the team that a team belongs to. */
    PARENT,
    /** The name of the longer cycle. */
    WITHIN,
    /** Days between check-ins. */
    CADENCE,
    /** The cycle of the other goal; the same one where empty. */
    TO_CYCLE,
    /** The other team. */
    TO_TEAM,
    /** The other person. */
    TO_PERSON,
    /** The other goal. */
    TO_OBJECTIVE,
    /** The other goal's key result. */
    TO_KEY_RESULT,
    /** {@code true} where it was mentioned before it was ever added. */
    IMPLIED,
    /** The category of the reason. */
    REASON,
    /** The reason in a sentence. */
    REASON_TEXT,
    /** What was said about it. */
    NOTE,
    /** By what later rows cite what happened here: any word of the file's own. */
    REF,
    /** What shows it: the {@link #REF} of rows before, with semicolons in between. */
    CITES;

    /** The name in the header. */
    public String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All headers, in order. */
    public static Set<String> headers() {
        return Arrays.stream(values()).map(Column::header).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
