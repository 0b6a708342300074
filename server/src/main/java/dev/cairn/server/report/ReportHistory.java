package dev.cairn.server.report;

import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.report.ReportDefinition;
import dev.cairn.server.page.Moment;
import dev.cairn.server.page.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a report came to be what it is, as people read it.
 *
 * @param name its name
 * @param href its page
 * @param entries what was written when, the latest first
 * @param position the position of the log that it is true for
 */
public record ReportHistory(String name, String href, List<Entry> entries, long position) {

    /**
     * One time that it was written.
     *
     * @param what what happened
     * @param when when it was so
     * @param by whose act it was
     * @param changes what was written, from what to what
     * @param why the reason, or null
     * @param note what was said about it, or null
     */
    public record Entry(
            String what,
            Moment when,
            String by,
            List<Changed> changes,
            @Nullable String why,
            @Nullable String note) {}

    /** From what to what a part went; before is null where it was not there. */
    public record Changed(String field, @Nullable String before, String after) {}

    static ReportHistory of(
            ReportDefinition report, List<AuditEntry> entries, String href, Words words, long position) {
        return new ReportHistory(
                report.name(),
                href,
                entries.stream().map(entry -> entry(entry, words)).toList(),
                position);
    }

    private static Entry entry(AuditEntry entry, Words words) {
        return new Entry(
                words.word("change", entry.change()),
                words.moment(entry.effectiveAt()),
                words.person(entry.by() != null ? entry.by() : entry.actor()),
                entry.changes().stream()
                        .map(change -> new Changed(
                                words.word("field", change.field()),
                                change.before() == null ? null : words.value(change.before()),
                                words.value(change.after())))
                        .toList(),
                entry.reasonCategory() == null
                        ? null
                        : words.word("reason", entry.reasonCategory())
                                + (entry.reason() == null ? "" : ": " + entry.reason()),
                entry.note());
    }
}
