package dev.cairn.command;

import java.util.Locale;

/** Where teams of a kind stand in the tree, from the top. */
public enum TeamLevel {
    /** The whole of it. */
    COMPANY,
    /** A part of the company that has teams. */
    DEPARTMENT,
    /** The people who work together. */
    TEAM;

    /** The word that is stored: {@code company}, {@code department} or {@code team}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The level of that word.
     *
     * @throws RuleBroken where there is none
     */
    public static TeamLevel of(String word) {
        for (TeamLevel level : values()) {
            if (level.word().equals(word)) {
                return level;
            }
        }
        throw RuleBroken.invalid(
                "level-unknown", "level", "A team stands on one of these levels.", "company, department or team");
    }

    /** Whether a team of this level may belong to one of that level. */
    public boolean mayBelongTo(TeamLevel parent) {
        return parent.compareTo(this) <= 0;
    }
}
