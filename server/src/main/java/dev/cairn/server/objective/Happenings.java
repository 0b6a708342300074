package dev.cairn.server.objective;

import dev.cairn.query.audit.AuditEntry;
import dev.cairn.server.objective.ObjectivePage.Changed;
import dev.cairn.server.objective.ObjectivePage.Happening;
import dev.cairn.server.page.Words;
import org.jspecify.annotations.Nullable;

/** Entries of the audit trail as people read them. */
final class Happenings {

    private Happenings() {}

    /** @param correction where the check-in is corrected that it is about, or null */
    static Happening of(AuditEntry entry, @Nullable String correction, Words words) {
        String by = entry.by() != null ? entry.by() : entry.actor();
        return new Happening(
                words.word("change", entry.change()),
                words.moment(entry.effectiveAt()),
                entry.recordedAt().equals(entry.effectiveAt()) ? null : words.moment(entry.recordedAt()),
                words.person(by),
                entry.subject().keyResultWording(),
                entry.changes().stream()
                        .map(change -> new Changed(
                                words.word("field", change.field()),
                                words.value(change.before()),
                                words.value(change.after())))
                        .toList(),
                progress(entry, words),
                entry.easing() == null ? null : entry.easing().word(),
                why(entry, words),
                entry.note(),
                correction);
    }

    private static @Nullable Changed progress(AuditEntry entry, Words words) {
        String before = words.share(entry.progressBefore());
        String after = words.share(entry.progressAfter());
        return before.equals(after) ? null : new Changed(words.text("field.progress"), before, after);
    }

    private static @Nullable String why(AuditEntry entry, Words words) {
        if (entry.reasonCategory() == null) {
            return null;
        }
        String category = words.word("reason", entry.reasonCategory());
        return entry.reason() == null ? category : category + ": " + entry.reason();
    }
}
