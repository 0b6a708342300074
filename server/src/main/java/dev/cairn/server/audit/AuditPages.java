package dev.cairn.server.audit;

import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.AuditTrail;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.server.audit.AuditPage.Field;
import dev.cairn.server.audit.AuditPage.Option;
import dev.cairn.server.audit.AuditPage.Select;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.EventText;
import dev.cairn.server.page.EventTexts;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import dev.cairn.server.people.Person;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the pages of the audit trail. */
final class AuditPages {

    private static final String CURSOR = "cursor";

    private final Address here;
    private final Words words;
    private final List<CycleInForce> cycles;
    private final List<TeamStanding> teams;
    private final EventTexts texts;

    AuditPages(Address here, Words words, List<CycleInForce> cycles, List<TeamStanding> teams) {
        this.here = here;
        this.words = words;
        this.cycles = cycles;
        this.teams = teams;
        this.texts = new EventTexts(here, words);
    }

    /**
     * A page of entries.
     *
     * @param given the fields of the form as they were filled in
     * @param people all who can be chosen
     */
    AuditPage page(AuditTrail trail, Map<String, @Nullable String> given, List<Person> people) {
        TeamPaths paths = new TeamPaths(teams);
        boolean filtered = given.entrySet().stream()
                .anyMatch(field -> field.getValue() != null && !field.getValue().isBlank());
        String only = Stream.of("objectiveId", "keyResultId")
                .filter(name -> !value(given, name).isEmpty())
                .findFirst()
                .orElse(null);
        return new AuditPage(
                List.of(
                        select(
                                given,
                                "cycleId",
                                cycles.reversed().stream().map(cycle -> Map.entry(cycle.cycleId(), cycle.name()))),
                        select(
                                given,
                                "teamId",
                                paths.inOrder().stream().map(team -> Map.entry(team.teamId(), paths.of(team)))),
                        select(
                                given,
                                "person",
                                people.stream()
                                        .map(person -> Map.entry(
                                                person.handle(),
                                                person.name() == null ? person.handle() : person.name()))),
                        select(given, "change", worded("change", AuditParameters.CHANGES)),
                        select(given, "easing", worded("easing", AuditParameters.EASINGS)),
                        select(given, "reason", worded("reason", AuditParameters.REASONS))),
                Stream.of("effectiveFrom", "effectiveTo", "knownFrom", "knownTo", "text")
                        .map(name -> field(given, name))
                        .toList(),
                Boolean.parseBoolean(value(given, "oldestFirst")),
                only == null ? null : only(trail, only),
                Stream.of("objectiveId", "keyResultId")
                        .map(name -> field(given, name))
                        .filter(field -> !field.value().isEmpty())
                        .toList(),
                trail.entries().stream().map(this::event).toList(),
                trail.next() == null ? null : here.with(CURSOR, trail.next().toString()),
                here.filters().stream().anyMatch(filter -> filter.startsWith(CURSOR + "="))
                        ? here.with(CURSOR, null)
                        : null,
                filtered ? here.to(here.path()) : null,
                download("csv"),
                download("xlsx"),
                trail.basis().position());
    }

    /** An entry, with its own page as its address. */
    EventText event(AuditEntry entry) {
        return texts.of(entry, about(entry), "/audit/" + entry.position());
    }

    private @Nullable Link about(AuditEntry entry) {
        AuditEntry.Subject subject = entry.subject();
        if (subject.cycleId() != null && subject.streamId().equals(subject.cycleId())) {
            return new Link(here.to("/cycles/" + subject.cycleId()), words.value(subject.cycleId()));
        }
        if (subject.teamId() != null) {
            return new Link(here.to("/audit") + sign() + "teamId=" + subject.teamId(), words.value(subject.teamId()));
        }
        return null;
    }

    private String sign() {
        return here.past() || here.witnessed() ? "&" : "?";
    }

    private String download(String format) {
        Map<String, @Nullable String> parts = new LinkedHashMap<>();
        parts.put(CURSOR, null);
        parts.put("format", format);
        return new Address("/audit/download", here.filters(), here.asOf(), here.knownAt(), here.witnessed())
                .with(parts);
    }

    private Link only(AuditTrail trail, String name) {
        String wording = trail.entries().stream()
                .map(entry -> name.equals("objectiveId")
                        ? entry.subject().objectiveWording()
                        : entry.subject().keyResultWording())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(words.text("goal.unknown"));
        return new Link(here.with(name, null), wording);
    }

    private Select select(Map<String, @Nullable String> given, String name, Stream<Map.Entry<String, String>> options) {
        String chosen = value(given, name);
        return new Select(
                name,
                words.text("audit." + name),
                options.map(option -> new Option(
                                option.getKey(),
                                option.getValue(),
                                option.getKey().equals(chosen)))
                        .toList());
    }

    private Stream<Map.Entry<String, String>> worded(String kind, Collection<String> all) {
        Stream<Map.Entry<String, String>> options = all.stream().map(word -> Map.entry(word, words.word(kind, word)));
        return kind.equals("change") ? options.sorted(Comparator.comparing(Map.Entry::getValue)) : options;
    }

    private Field field(Map<String, @Nullable String> given, String name) {
        return new Field(
                name, words.text("audit." + name), name.equals("text") ? "search" : "date", value(given, name));
    }

    private static String value(Map<String, @Nullable String> given, String name) {
        String value = given.get(name);
        return value == null ? "" : value.strip();
    }
}
