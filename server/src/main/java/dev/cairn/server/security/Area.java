package dev.cairn.server.security;

import dev.cairn.command.RuleBroken;
import dev.cairn.server.access.Grants;
import dev.cairn.server.access.Role;
import java.util.EnumSet;
import java.util.Set;

/** A part of what can be asked for over HTTP, by who may come in. What is done there may be judged further. */
enum Area {
    /** Open to everybody; what is to be kept says so by itself. */
    OPEN("", ""),
    /** Everybody who is signed in: who they are, signing out, and their password. */
    SESSION("", ""),
    /** Everybody who is signed in, for what is their own. */
    OWN("", ""),
    /** Goals, their history, and everything that goes with them. */
    READ("read", "One reads with any role.", Role.values()),
    /** What changes the log; the policy judges each command. */
    COMMAND("look-on", "Viewers and auditors change nothing.", Role.ADMIN, Role.PROGRAMME, Role.LEAD, Role.MEMBER),
    /** Giving roles; the policy judges each. */
    GRANT("give-role", "Roles are given by leads, for their teams, and above.", Role.ADMIN, Role.PROGRAMME, Role.LEAD),
    /** What leaves as a whole. */
    EXPORT(
            "export",
            "Exports are for whoever runs the programme, and for auditors.",
            Role.ADMIN,
            Role.PROGRAMME,
            Role.AUDITOR),
    /** SELECTs over the log that nobody has defined as a report. */
    TRIAL(
            "try-reports",
            "Reports are tried out by whoever runs the programme, and by auditors.",
            Role.ADMIN,
            Role.PROGRAMME,
            Role.AUDITOR),
    /** What comes in as a whole, and the people it may name. */
    PROGRAMME("run-programme", "That is for whoever runs the programme.", Role.ADMIN, Role.PROGRAMME),
    /** Who was given what, by whom and when. */
    RECORD("read-access-record", "The record of access is for auditors and admins.", Role.ADMIN, Role.AUDITOR),
    /** Accounts and operations. */
    ADMIN("administer", "Accounts and operations are for admins.", Role.ADMIN);

    private final String code;
    private final String rule;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf makes one that never changes.
    private final Set<Role> roles;

    Area(String code, String rule, Role... roles) {
        this.code = code;
        this.rule = rule;
        this.roles = roles.length == 0 ? Set.of() : Set.copyOf(EnumSet.of(roles[0], roles));
    }

    /** Whether somebody who is signed in may come in. */
    boolean admits(Grants grants) {
        return this == OPEN || this == SESSION || this == OWN || roles.stream().anyMatch(grants::has);
    }

    /** What somebody is told who may not. */
    RuleBroken refusal() {
        String who = EnumSet.copyOf(roles).stream()
                .map(Role::word)
                .reduce((one, next) -> one + ", " + next)
                .orElse("");
        return RuleBroken.notAllowed(code, "", rule, who);
    }
}
