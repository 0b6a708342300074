package dev.cairn.server.verification;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is looked at. */
public enum Check {
    /** Every event of the log can be read by this version of Cairn, and so can its metadata. */
    READABLE,
    /** The sequences of every stream go from 0 on without a gap, in the order of positions. */
    STREAMS,
    /** No two events have the same id. */
    IDS,
    /** The tables that rules are decided by are the fold of the log. */
    RULES,
    /** The log has nothing in it that a rule across streams forbids. */
    BREACHES,
    /** Every table of every read model is the fold of the log. */
    READ_MODELS;

    /** As it is told. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
