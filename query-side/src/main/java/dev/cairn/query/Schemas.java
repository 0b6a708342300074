package dev.cairn.query;

import java.util.Set;

/**
 * In which schemas the tables of projections are found. What is shown is in the schema of the projection's name; what is being
 * built is beside it, until both are switched.
 *
 * @param beside the names of the projections that are looked for beside what is shown
 */
public record Schemas(Set<String> beside) {

    /** What is shown. */
    public static final Schemas LIVE = new Schemas(Set.of());

    private static final String BESIDE = "_next";

    /** Takes a copy. */
    public Schemas {
        beside = Set.copyOf(beside);
    }

    /** The schema of a projection's tables. */
    public String of(String projection) {
        return beside.contains(projection) ? beside(projection) : projection;
    }

    /** Whether two projections are fed together, so that their rows are true for the same position. */
    public boolean together(String one, String other) {
        return beside.contains(one) == beside.contains(other);
    }

    /** The schema in which a projection is built. */
    public static String beside(String projection) {
        return projection + BESIDE;
    }
}
