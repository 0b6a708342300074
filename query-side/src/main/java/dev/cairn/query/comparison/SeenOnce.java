package dev.cairn.query.comparison;

import dev.cairn.query.audit.AuditEntry;

/**
 * An entry of the audit trail that is seen from one of two moments only.
 *
 * @param entry the entry
 * @param fromTheFirst whether that is the first of them
 */
public record SeenOnce(AuditEntry entry, boolean fromTheFirst) {}
