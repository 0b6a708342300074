package dev.cairn.server.retrospective;

import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.retrospective.Action;
import dev.cairn.query.retrospective.Observation;
import dev.cairn.query.retrospective.RetrospectiveInFull;
import dev.cairn.query.retrospective.RetrospectiveStanding;
import dev.cairn.query.retrospective.draft.Calibration;
import dev.cairn.query.retrospective.draft.Draft;
import dev.cairn.query.retrospective.draft.DraftGoal;
import dev.cairn.query.retrospective.draft.SilentWeeks;
import dev.cairn.query.retrospective.draft.Surprise;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.form.Shown;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.EventText;
import dev.cairn.server.page.EventTexts;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.Words;
import dev.cairn.server.people.Person;
import dev.cairn.server.retrospective.RetrospectivePage.Column;
import dev.cairn.server.retrospective.RetrospectivePage.Decided;
import dev.cairn.server.retrospective.RetrospectivePage.Drafted;
import dev.cairn.server.retrospective.RetrospectivePage.GoalRow;
import dev.cairn.server.retrospective.RetrospectivePage.Seen;
import dev.cairn.server.retrospective.RetrospectivePage.Surprised;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the board of a retrospective. */
final class RetrospectivePages {

    /** In the order in which they stand on the board. */
    static final List<String> KINDS = List.of("went-well", "did-not-go-well", "learned", "puzzles");

    static final String NOTE = "note";
    static final String DECIDE = "decide";
    static final String COMPLETE = "complete";
    static final String REOPEN = "reopen";
    static final String WITHDRAW = "withdraw-";
    static final String FINISH = "finish-";
    static final String DROP = "drop-";

    private static final int LONGEST_OPTION = 90;

    private final Address here;
    private final Words words;
    private final LocalDate today;
    private final @Nullable RetrospectiveRights rights;
    private final @Nullable Form refused;
    private final List<Person> people;
    private final EventTexts texts;

    /**
     * @param today the day from which it is looked at
     * @param rights what whoever looks at it may do; null where nothing can be done, as in the past
     * @param refused a form that is shown again, or null
     * @param people who can do something
     */
    RetrospectivePages(
            Address here,
            Words words,
            LocalDate today,
            @Nullable RetrospectiveRights rights,
            @Nullable Form refused,
            List<Person> people) {
        this.here = here;
        this.words = words;
        this.today = today;
        this.rights = rights;
        this.refused = refused;
        this.people = people;
        this.texts = new EventTexts(here, words);
    }

    RetrospectivePage page(RetrospectiveInFull answer) {
        RetrospectiveStanding said = answer.retrospective();
        Map<String, AuditEntry> evidence =
                answer.evidence().stream().collect(Collectors.toMap(AuditEntry::eventId, Function.identity()));
        boolean open = said.completion() == null;
        String exported = "/api/v1/retrospectives/" + said.retrospectiveId();
        return new RetrospectivePage(
                words.text("retrospective.of", answer.teamName(), answer.cycle().name()),
                new Link(
                        here.to("/cycles/" + answer.cycle().cycleId() + "/retrospectives"),
                        answer.cycle().name()),
                words.dayOf(said.openedAt()),
                said.completion() == null ? null : words.dayOf(said.completion().at()),
                KINDS.stream()
                        .map(kind -> new Column(
                                kind,
                                words.text("observation." + kind),
                                said.observations().stream()
                                        .filter(each -> each.kind().equals(kind))
                                        .map(each -> seen(each, evidence, open))
                                        .toList()))
                        .toList(),
                said.actions().stream().map(this::decided).toList(),
                drafted(answer.draft()),
                "/retrospectives/" + said.retrospectiveId(),
                open && rights != null && rights.mayTakePart() ? forms(answer) : null,
                !open && rights != null && rights.mayReopen() ? form(REOPEN) : null,
                here.to(exported + "/markdown"),
                here.to(exported + "/page"),
                answer.basis().position());
    }

    /** Everybody whom the board may have to name. */
    static Stream<String> people(RetrospectiveInFull answer) {
        Draft draft = answer.draft();
        return Stream.of(
                        answer.retrospective().observations().stream().map(Observation::by),
                        answer.retrospective().actions().stream().map(Action::ownerId),
                        Stream.of(answer.evidence(), draft.lateScopeChanges(), draft.corrections())
                                .flatMap(List::stream)
                                .flatMap(EventTexts::people))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull);
    }

    private Seen seen(Observation observation, Map<String, AuditEntry> evidence, boolean open) {
        List<EventText> cited = observation.citedEventIds().stream()
                .map(evidence::get)
                .filter(Objects::nonNull)
                .map(this::event)
                .toList();
        return new Seen(
                observation.observationId(),
                observation.text().text(),
                words.person(observation.by()),
                words.moment(observation.notedAt()),
                cited,
                observation.citedEventIds().size() - cited.size(),
                open && rights != null && rights.mayWithdraw(observation)
                        ? form(WITHDRAW + observation.observationId())
                        : null);
    }

    private EventText event(AuditEntry entry) {
        return texts.of(entry, null, "/audit/" + entry.position());
    }

    private Decided decided(Action action) {
        boolean open = action.state().equals(Action.OPEN);
        boolean endable = open && rights != null && rights.mayEnd(action);
        return new Decided(
                action.actionId(),
                action.text().text(),
                action.ownerId() == null ? words.text("retrospective.nobody") : words.person(action.ownerId()),
                words.day(action.due()),
                words.word("action", action.state()),
                open,
                open && action.due().isBefore(today),
                action.reason() == null ? null : words.word("reason", action.reason()),
                endable ? form(FINISH + action.actionId()) : null,
                endable ? form(DROP + action.actionId()) : null);
    }

    private RetrospectiveForms forms(RetrospectiveInFull answer) {
        return new RetrospectiveForms(
                form(NOTE),
                form(DECIDE),
                form(COMPLETE),
                KINDS.stream()
                        .map(kind -> new Option(kind, words.text("observation." + kind)))
                        .toList(),
                Stream.concat(answer.draft().lateScopeChanges().stream(), answer.draft().corrections().stream())
                        .map(this::option)
                        .distinct()
                        .toList(),
                people.stream()
                        .map(person -> new Option(
                                person.personId().value(), person.name() == null ? person.handle() : person.name()))
                        .toList());
    }

    private Option option(AuditEntry entry) {
        String subject = entry.subject().keyResultWording() != null
                ? entry.subject().keyResultWording()
                : entry.subject().objectiveWording();
        String text = words.moment(entry.effectiveAt()).text() + ", " + words.word("change", entry.change())
                + (subject == null ? "" : ": " + subject);
        return new Option(
                entry.eventId(), text.length() <= LONGEST_OPTION ? text : text.substring(0, LONGEST_OPTION - 1) + "…");
    }

    private Form form(String name) {
        return Form.of(
                name, Shown.of(Map.of("kind", "", "text", "", "citedEventIds", "", "ownerId", "", "due", "")), refused);
    }

    private Drafted drafted(Draft draft) {
        return new Drafted(
                words.moment(draft.asOf()),
                draft.knownAt() == null ? null : words.moment(draft.knownAt()),
                draft.goals().stream().map(this::row).toList(),
                silence(draft.silentWeeks()),
                draft.lateScopeChanges().stream().map(this::event).toList(),
                foresight(draft.calibration()),
                draft.surprises().stream().map(this::surprised).toList(),
                draft.corrections().stream().map(this::event).toList());
    }

    private GoalRow row(DraftGoal goal) {
        return new GoalRow(
                new Link(here.to("/objectives/" + goal.objectiveId()), goal.wording()),
                words.word("kind", goal.kind()),
                words.word("outcome", goal.outcome().word()),
                words.score(goal.score().value()),
                words.share(goal.progress().value()),
                words.word("moved", goal.movement().pattern().word()),
                goal.movement().gains().stream().map(this::signed).collect(Collectors.joining(" · ")),
                words.text("history.of", goal.silentWeeks(), goal.weeks()));
    }

    private String signed(BigDecimal share) {
        return (share.signum() > 0 ? "+" : "") + words.share(share);
    }

    private String silence(SilentWeeks silent) {
        return silent.weeks().isEmpty()
                ? words.text("retrospective.never-silent", silent.of())
                : words.text(
                        "retrospective.silent",
                        silent.weeks().size(),
                        silent.of(),
                        silent.weeks().stream().map(words::day).collect(Collectors.joining(", ")));
    }

    private List<String> foresight(Calibration calibration) {
        List<String> sentences = new ArrayList<>();
        if (calibration.forecasts() > 0) {
            sentences.add(words.text(
                    "retrospective.forecasts",
                    calibration.forecasts(),
                    words.score(calibration.meanAbsoluteError()),
                    words.score(calibration.meanError())));
        }
        if (calibration.confidences() > 0) {
            sentences.add(words.text(
                    "retrospective.confidences", calibration.confidences(), words.score(calibration.brierScore())));
        }
        return sentences;
    }

    private Surprised surprised(Surprise surprise) {
        return new Surprised(
                new Link(here.to("/objectives/" + surprise.objectiveId()), surprise.wording()),
                words.score(surprise.score()),
                words.score(surprise.forecast()),
                words.share(surprise.confidence()),
                surprise.better());
    }
}
