package dev.cairn.query.audit;

import dev.cairn.query.Basis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the audit trail.
 *
 * @param basis what the answer stands on
 * @param entries in the order that was asked for
 * @param next the cursor of the next page, or null where this is the last
 */
public record AuditTrail(
        Basis basis, List<AuditEntry> entries, @Nullable Long next) {}
