package dev.cairn.server.access;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.cairn.command.RuleBroken;
import java.util.Locale;

/** What somebody is to the organisation. One person may be several of these. docs/access.md says what each may do. */
public enum Role {
    /** Everything: accounts, roles and operations as well. */
    ADMIN,
    /** Runs the OKR programme: cycles, settings, imports, exports, every team and goal. */
    PROGRAMME,
    /** Answers for a team and those below it. */
    LEAD,
    /** Works on goals: of the named team, or, without one, only on those of their own. */
    MEMBER,
    /** Reads everything, the record of access as well, and changes nothing. */
    AUDITOR,
    /** Reads goals and their history, and changes nothing. */
    VIEWER;

    /** The word that is stored and answered: {@code admin}, {@code programme} and so on. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The role of that word.
     *
     * @throws RuleBroken where there is none; the field is {@code role}
     */
    public static Role of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return role;
            }
        }
        throw RuleBroken.invalid(
                "role-unknown",
                "role",
                "A role is one of these words.",
                "admin, programme, lead, member, auditor or viewer");
    }
}
