package dev.cairn.server.audit;

import dev.cairn.query.audit.AuditEntry;
import dev.cairn.server.page.EventText;
import dev.cairn.server.page.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one event shows.
 *
 * @param event the event
 * @param place its place in the log
 * @param facts what else the log knows of it
 * @param before the goal right before it, or null where it is about none
 * @param after the goal right after it, likewise
 * @param history all that happened to the goal, likewise
 * @param position the position of the log that it is true for
 */
public record AuditEventPage(
        EventText event,
        String place,
        List<Fact> facts,
        @Nullable String before,
        @Nullable String after,
        @Nullable String history,
        long position) {

    /** A fact: how it is called, and what it is. */
    public record Fact(String name, String value) {}

    static AuditEventPage of(AuditEntry entry, EventText event, Words words, long position) {
        String goal = entry.subject().objectiveId();
        return new AuditEventPage(
                event,
                Long.toString(entry.position()),
                facts(entry, words),
                goal == null
                        ? null
                        : "/objectives/" + goal + "?asOf="
                                + entry.effectiveAt().minusMillis(1).toString(),
                goal == null
                        ? null
                        : "/objectives/" + goal + "?asOf=" + entry.effectiveAt().toString(),
                goal == null ? null : "/audit?objectiveId=" + goal,
                position);
    }

    private static List<Fact> facts(AuditEntry entry, Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("audit.actor"), words.person(entry.actor())));
        facts.add(new Fact(words.text("audit.by"), words.person(entry.by())));
        add(facts, words, "cycleId", entry.subject().cycleId());
        add(facts, words, "teamId", entry.subject().teamId());
        add(facts, words, "source", entry.origin().source());
        add(facts, words, "request", entry.origin().requestId());
        if (entry.origin().importFile() != null) {
            facts.add(new Fact(
                    words.text("audit.file"),
                    words.text(
                            "audit.file.row",
                            entry.origin().importFile(),
                            String.valueOf(entry.origin().importRow()))));
        }
        facts.add(new Fact(words.text("audit.event-id"), entry.eventId()));
        return facts;
    }

    private static void add(List<Fact> facts, Words words, String code, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(words.text("audit." + code), words.value(value)));
        }
    }
}
