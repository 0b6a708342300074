package dev.cairn.server.homepage;

import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.Change;
import dev.cairn.server.homepage.HomePage.Entry;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened, by the goal that it happened to. */
final class News {

    private static final int MOST_GOALS = 8;
    private static final int MOST_OF_A_GOAL = 4;
    private static final int MOST_CHANGES = 2;
    private static final int LONGEST = 60;

    private final Address here;
    private final Words words;

    News(Address here, Words words) {
        this.here = here;
        this.words = words;
    }

    /** By goal, the latest first; a few of them, and a few entries each. */
    List<HomePage.News> of(List<AuditEntry> entries) {
        Map<String, List<AuditEntry>> byGoal = new LinkedHashMap<>();
        entries.forEach(entry -> byGoal.computeIfAbsent(subject(entry), goal -> new ArrayList<>())
                .add(entry));
        return byGoal.values().stream().limit(MOST_GOALS).map(this::goal).toList();
    }

    /** How many entries {@link #of} leaves out. */
    static long leftOut(List<AuditEntry> entries) {
        Map<String, Long> counts = entries.stream()
                .collect(Collectors.groupingBy(News::subject, LinkedHashMap::new, Collectors.counting()));
        long shown = counts.values().stream()
                .limit(MOST_GOALS)
                .mapToLong(count -> Math.min(count, MOST_OF_A_GOAL))
                .sum();
        return entries.size() - shown;
    }

    /** Everything that is about no goal is told together. */
    private static String subject(AuditEntry entry) {
        String goal = entry.subject().objectiveId();
        return goal == null ? "" : goal;
    }

    private HomePage.News goal(List<AuditEntry> entries) {
        AuditEntry latest = entries.getFirst();
        String goal = latest.subject().objectiveId();
        return new HomePage.News(
                goal == null ? null : latest.subject().objectiveWording(),
                goal == null ? null : here.to("/objectives/" + goal),
                entries.stream().limit(MOST_OF_A_GOAL).map(this::entry).toList());
    }

    private Entry entry(AuditEntry entry) {
        return new Entry(
                words.word("change", entry.change()),
                words.moment(entry.knownAt()),
                words.person(entry.by() != null ? entry.by() : entry.actor()),
                entry.subject().keyResultWording(),
                changes(entry),
                entry.easing() == null ? null : entry.easing().word());
    }

    private @Nullable String changes(AuditEntry entry) {
        String before = words.share(entry.progressBefore());
        String after = words.share(entry.progressAfter());
        Stream<String> progress =
                before.equals(after) ? Stream.of() : Stream.of(words.text("news.progress", before, after));
        String told = Stream.concat(
                        entry.changes().stream()
                                .filter(change -> change.before() != null
                                        && !words.value(change.before()).equals(words.value(change.after())))
                                .map(this::change),
                        progress)
                .limit(MOST_CHANGES)
                .collect(Collectors.joining(", "));
        return told.isEmpty() ? null : told;
    }

    private String change(Change change) {
        return words.text(
                "news.change",
                words.word("field", change.field()),
                shortened(words.value(change.before())),
                shortened(words.value(change.after())));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip() + "…";
    }
}
