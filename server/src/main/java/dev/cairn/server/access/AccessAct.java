package dev.cairn.server.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What was done about somebody's access. The words are stored and never change. */
public enum AccessAct {
    /** A role was given. */
    GRANTED,
    /** A role was taken away. */
    WITHDRAWN,
    /** The person was added. */
    ADDED,
    /** The person may choose a password. */
    INVITED,
    /** The person has chosen a password, or was given one that lets in once. */
    PASSWORD_SET,
    /** A personal token was made. */
    TOKEN_CREATED,
    /** A personal token ended. */
    TOKEN_REVOKED,
    /** The person is let in no more. */
    DEACTIVATED,
    /** The person is let in again. */
    ACTIVATED,
    /** Who the person was is not known any more. */
    ERASED;

    /** The word that is stored and answered: {@code password-set}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AccessAct of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
