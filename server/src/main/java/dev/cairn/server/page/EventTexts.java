package dev.cairn.server.page;

import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.Change;
import dev.cairn.query.comparison.Cause;
import dev.cairn.query.replay.Happening;
import dev.cairn.server.page.EventText.Changed;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes events of the log as people read them. */
public final class EventTexts {

    private static final String PERSON = "person:";

    private final Address here;
    private final Words words;

    /** @param here the page that the events are on */
    public EventTexts(Address here, Words words) {
        this.here = here;
        this.words = words;
    }

    /**
     * An event as a replay tells it.
     *
     * @param wordings what goals and key results are called, by id
     * @param href the page that shows the event
     */
    public EventText of(
            Happening event, Map<String, String> wordings, boolean leftOut, Function<Happening, String> href) {
        return new EventText(
                event.position(),
                words.word("change", event.change()),
                words.moment(event.effectiveAt()),
                event.recordedAt().equals(event.effectiveAt()) || event.claimed()
                        ? null
                        : words.moment(event.recordedAt()),
                event.claimed() && !event.knownAt().equals(event.effectiveAt()) ? words.moment(event.knownAt()) : null,
                words.person(event.by() != null ? event.by() : event.actor()),
                event.objectiveId() == null ? null : goal(event.objectiveId(), wordings.get(event.objectiveId())),
                event.keyResultId() == null ? null : wordings.get(event.keyResultId()),
                changes(event.changes()),
                event.easing() == null ? null : event.easing().word(),
                why(event.reasonCategory(), event.reason()),
                event.note(),
                leftOut,
                href.apply(event));
    }

    /**
     * An event as the audit trail has it.
     *
     * @param about the page of what it happened to, where it happened to no goal; or null
     * @param href the page that shows the event
     */
    public EventText of(AuditEntry event, @Nullable Link about, String href) {
        List<Changed> changes = new ArrayList<>(changes(event.changes()));
        addProgress("field.progress", event.progressBefore(), event.progressAfter(), changes);
        addProgress(
                "field.objectiveProgress", event.objectiveProgressBefore(), event.objectiveProgressAfter(), changes);
        return new EventText(
                event.position(),
                words.word("change", event.change()),
                words.moment(event.effectiveAt()),
                words.moment(event.recordedAt()),
                event.claimed() ? words.moment(event.knownAt()) : null,
                words.person(event.by() != null ? event.by() : event.actor()),
                event.subject().objectiveId() == null
                        ? about
                        : goal(event.subject().objectiveId(), event.subject().objectiveWording()),
                event.subject().keyResultWording(),
                changes,
                event.easing() == null ? null : event.easing().word(),
                why(event.reasonCategory(), event.reason()),
                event.note(),
                false,
                href);
    }

    /**
     * An event that made something different between two moments.
     *
     * @param href the page that shows the event
     */
    public EventText of(Cause cause, String href) {
        return new EventText(
                cause.position(),
                words.word("change", cause.change()),
                words.moment(cause.effectiveAt()),
                words.moment(cause.recordedAt()),
                cause.claimed() ? words.moment(cause.knownAt()) : null,
                words.person(cause.by() != null ? cause.by() : cause.actor()),
                null,
                null,
                changes(cause.changes()),
                cause.easing() == null ? null : cause.easing().word(),
                why(cause.reasonCategory(), cause.reason()),
                cause.note(),
                false,
                href);
    }

    /** Everybody whom the text of an event may have to name. */
    public static Stream<String> people(Happening event) {
        return people(event.by(), event.actor(), event.changes());
    }

    /** Likewise for an entry of the audit trail. */
    public static Stream<String> people(AuditEntry event) {
        return people(event.by(), event.actor(), event.changes());
    }

    /** Likewise for a cause. */
    public static Stream<String> people(Cause cause) {
        return people(cause.by(), cause.actor(), cause.changes());
    }

    /** Everybody whom changes name. */
    public static Stream<String> people(List<Change> changes) {
        return people(null, null, changes);
    }

    private static Stream<String> people(@Nullable String by, @Nullable String actor, List<Change> changes) {
        return Stream.of(
                        Stream.ofNullable(by),
                        Stream.ofNullable(actor),
                        changes.stream()
                                .flatMap((Change change) -> Stream.of(change.before(), change.after())
                                        .filter(Objects::nonNull)
                                        .map(Object::toString)
                                        .filter(text -> text.startsWith(PERSON))))
                .flatMap(ids -> ids);
    }

    /** What was changed. */
    public List<Changed> changes(List<Change> changes) {
        return changes.stream()
                .map(change -> new Changed(
                        words.word("field", change.field()), words.value(change.before()), words.value(change.after())))
                .toList();
    }

    private void addProgress(
            String code, @Nullable BigDecimal before, @Nullable BigDecimal after, List<Changed> changes) {
        String was = words.share(before);
        String is = words.share(after);
        if (!was.equals(is)) {
            changes.add(new Changed(words.text(code), was, is));
        }
    }

    private Link goal(String objectiveId, @Nullable String wording) {
        return new Link(here.to("/objectives/" + objectiveId), wording == null ? words.text("goal.unknown") : wording);
    }

    private @Nullable String why(@Nullable String category, @Nullable String reason) {
        if (category == null) {
            return null;
        }
        String word = words.word("reason", category);
        return reason == null ? word : word + ": " + reason;
    }
}
