package dev.cairn.server.audit;

import dev.cairn.command.ReasonNeeded;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.audit.AuditFilter;
import dev.cairn.query.audit.Easing;
import dev.cairn.server.people.People;
import dev.cairn.server.web.Moments;
import dev.cairn.server.web.RequestRefusedException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which entries of the audit trail a request asks for, the same for programs and for people. */
@Component
final class AuditParameters {

    /** Every kind of change that there is. */
    static final Set<String> CHANGES =
            EventCatalogue.all().stream().map(EventCatalogue::change).collect(Collectors.toCollection(TreeSet::new));

    /** Every category of reason, and the one for what came without any. */
    static final List<String> REASONS = Stream.concat(
                    ReasonNeeded.CATEGORIES.stream(), Stream.of(ReasonNeeded.NOT_GIVEN))
            .toList();

    static final List<String> EASINGS = List.of("eased", "raised");

    private final People people;
    private final Moments moments;

    AuditParameters(People people, Moments moments) {
        this.people = people;
        this.moments = moments;
    }

    /**
     * The filter that a page asks for. An empty field of its form asks for nothing.
     *
     * @param fields the fields by the names of the parameters of the API
     */
    AuditFilter filter(Map<String, @Nullable String> fields, Instant now) {
        String change = said(fields, "change");
        String reason = said(fields, "reason");
        return filter(
                id(fields, "cycleId", CycleId::new, CycleId::value),
                id(fields, "teamId", TeamId::new, TeamId::value),
                id(fields, "objectiveId", ObjectiveId::new, ObjectiveId::value),
                id(fields, "keyResultId", KeyResultId::new, KeyResultId::value),
                said(fields, "person"),
                change == null ? null : List.of(change),
                said(fields, "easing"),
                reason == null ? null : List.of(reason),
                said(fields, "effectiveFrom"),
                said(fields, "effectiveTo"),
                said(fields, "knownFrom"),
                said(fields, "knownTo"),
                said(fields, "text"),
                now);
    }

    /** The filter of these parameters, each of which may be missing. */
    AuditFilter filter(
            @Nullable String cycleId,
            @Nullable String teamId,
            @Nullable String objectiveId,
            @Nullable String keyResultId,
            @Nullable String person,
            @Nullable List<String> change,
            @Nullable String easing,
            @Nullable List<String> reason,
            @Nullable String effectiveFrom,
            @Nullable String effectiveTo,
            @Nullable String knownFrom,
            @Nullable String knownTo,
            @Nullable String text,
            Instant now) {
        var whose = people.namedOrNobody("person", person);
        return new AuditFilter(
                cycleId,
                teamId,
                objectiveId,
                keyResultId,
                whose == null ? null : whose.value(),
                known("change", "change-unknown", change, CHANGES),
                easing(easing),
                known("reason", "reason-unknown", reason, REASONS),
                start("effectiveFrom", effectiveFrom, now),
                moments.readOrNull("effectiveTo", effectiveTo, now),
                start("knownFrom", knownFrom, now),
                moments.readOrNull("knownTo", knownTo, now),
                text == null || text.isBlank() ? null : text.strip());
    }

    private static @Nullable String said(Map<String, @Nullable String> fields, String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static <I> @Nullable String id(
            Map<String, @Nullable String> fields, String name, Function<String, I> read, Function<I, String> written) {
        String said = said(fields, name);
        if (said == null) {
            return null;
        }
        try {
            return written.apply(read.apply(said));
        } catch (IllegalArgumentException e) {
            throw RequestRefusedException.unreadable("id-unreadable", name, String.valueOf(e.getMessage()), null);
        }
    }

    private @Nullable Instant start(String parameter, @Nullable String text, Instant now) {
        return text == null || text.isBlank() ? null : moments.readStart(parameter, text.strip(), now);
    }

    private static Set<String> known(
            String parameter, String code, @Nullable List<String> words, Collection<String> all) {
        if (words == null) {
            return Set.of();
        }
        for (String word : words) {
            if (!all.contains(word)) {
                throw RequestRefusedException.unreadable(
                        code, parameter, "There is no " + parameter + " " + word + ".", String.join(", ", all));
            }
        }
        return Set.copyOf(words);
    }

    private static @Nullable Easing easing(@Nullable String word) {
        return switch (word) {
            case null -> null;
            case "eased" -> Easing.EASED;
            case "raised" -> Easing.RAISED;
            default ->
                throw RequestRefusedException.unreadable(
                        "easing-unknown", "easing", "A change eases or raises what was promised.", "eased or raised");
        };
    }
}
