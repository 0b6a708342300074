package dev.cairn.query.retrospective;

import dev.cairn.query.Basis;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.retrospective.draft.Draft;
import java.util.List;

/**
 * A retrospective with what the log says.
 *
 * @param basis what the answer stands on
 * @param retrospective what people say
 * @param cycle the cycle that is looked back on
 * @param teamName the team that looks back
 * @param evidence what the cited events did, as far as it can be seen, in the order of the log
 * @param draft what the log says; where the retrospective is completed and the question names no clock, as of its completion
 *     and as it was known then
 */
public record RetrospectiveInFull(
        Basis basis,
        RetrospectiveStanding retrospective,
        CycleInForce cycle,
        String teamName,
        List<AuditEntry> evidence,
        Draft draft) {}
