package dev.cairn.server.retrospective;

import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.Change;
import dev.cairn.query.progress.Mean;
import dev.cairn.query.retrospective.Action;
import dev.cairn.query.retrospective.Observation;
import dev.cairn.query.retrospective.RetrospectiveInFull;
import dev.cairn.query.retrospective.RetrospectiveStanding;
import dev.cairn.query.retrospective.draft.Calibration;
import dev.cairn.query.retrospective.draft.Draft;
import dev.cairn.query.retrospective.draft.DraftGoal;
import dev.cairn.query.retrospective.draft.SilentWeeks;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A retrospective as a document: what people say first, then what the log says. */
final class RetrospectiveDocument {

    private static final Map<String, String> KINDS = Map.of(
            "went-well", "What went well",
            "did-not-go-well", "What did not go well",
            "learned", "What we learned",
            "puzzles", "What puzzles us");

    private static final List<String> ORDER = List.of("went-well", "did-not-go-well", "learned", "puzzles");

    private final RetrospectiveInFull answer;
    private final ZoneId zone;
    private final UnaryOperator<String> handles;
    private final Map<String, AuditEntry> evidence;
    private final List<Block> blocks = new ArrayList<>();

    private RetrospectiveDocument(RetrospectiveInFull answer, ZoneId zone, UnaryOperator<String> handles) {
        this.answer = answer;
        this.zone = zone;
        this.handles = handles;
        this.evidence = answer.evidence().stream().collect(Collectors.toMap(AuditEntry::eventId, Function.identity()));
    }

    /**
     * The document.
     *
     * @param zone the organisation's zone
     * @param handles how the person of an id is called
     */
    static List<Block> of(RetrospectiveInFull answer, ZoneId zone, UnaryOperator<String> handles) {
        RetrospectiveDocument document = new RetrospectiveDocument(answer, zone, handles);
        document.write();
        return document.blocks;
    }

    private void write() {
        RetrospectiveStanding said = answer.retrospective();
        blocks.add(new Block.Heading(
                1,
                "Retrospective of " + answer.teamName() + ", " + answer.cycle().name()));
        blocks.add(new Block.Paragraph(
                answer.cycle().firstDay() + " to " + answer.cycle().lastDay() + ". Opened on "
                        + day(said.openedAt())
                        + (said.completion() == null
                                ? ", not completed yet."
                                : ", completed on " + day(said.completion().at()) + ".")));
        for (String kind : ORDER) {
            List<String> points = said.observations().stream()
                    .filter(observation -> observation.kind().equals(kind))
                    .map(this::point)
                    .toList();
            if (!points.isEmpty()) {
                blocks.add(new Block.Heading(2, Objects.requireNonNull(KINDS.get(kind))));
                blocks.add(new Block.Points(points));
            }
        }
        table(
                "Actions",
                List.of("Action", "Owner", "Due", "State"),
                said.actions().stream().map(this::row).toList());
        draft(answer.draft());
    }

    private String point(Observation observation) {
        String cited = observation.citedEventIds().stream()
                .map(evidence::get)
                .filter(Objects::nonNull)
                .map(this::inWords)
                .collect(Collectors.joining("; "));
        return observation.text().text() + by(observation.by()) + (cited.isEmpty() ? "" : " [" + cited + "]");
    }

    private List<String> row(Action action) {
        return List.of(
                action.text().text(),
                action.ownerId() == null ? "" : handles.apply(action.ownerId()),
                action.due().toString(),
                action.state() + (action.reason() == null ? "" : ", " + action.reason()));
    }

    private void draft(Draft draft) {
        blocks.add(new Block.Heading(2, "What the log says"));
        blocks.add(new Block.Paragraph("As of " + day(draft.asOf())
                + (draft.knownAt() == null ? "." : ", as it was known on " + day(draft.knownAt()) + ".")));
        table(
                "Goals",
                List.of("Goal", "Kind", "Outcome", "Score", "Progress", "Moved", "By thirds", "Silent weeks"),
                draft.goals().stream().map(RetrospectiveDocument::row).toList());
        silence(draft.silentWeeks());
        table(
                "Late changes of scope",
                List.of("When", "What", "Changes", "By", "Why"),
                draft.lateScopeChanges().stream().map(this::row).toList());
        calibration(draft.calibration());
        table(
                "Surprises",
                List.of("Key result", "Score", "Forecast", "Confidence", ""),
                draft.surprises().stream()
                        .map(surprise -> List.of(
                                surprise.wording(),
                                number(surprise.score()),
                                number(surprise.forecast()),
                                number(surprise.confidence()),
                                surprise.better() ? "better than was said" : "worse than was said"))
                        .toList());
        table(
                "Corrections",
                List.of("When", "What", "Changes", "By", "Why"),
                draft.corrections().stream().map(this::row).toList());
    }

    private static List<String> row(DraftGoal goal) {
        return List.of(
                goal.wording(),
                goal.kind(),
                words(goal.outcome().word()),
                mean(goal.score()),
                mean(goal.progress()),
                words(goal.movement().pattern().word()),
                goal.movement().gains().stream()
                        .map(RetrospectiveDocument::gain)
                        .collect(Collectors.joining(", ")),
                goal.silentWeeks() + " of " + goal.weeks());
    }

    private List<String> row(AuditEntry entry) {
        return List.of(
                day(entry.effectiveAt()),
                inWords(entry),
                entry.changes().stream().map(this::inWords).collect(Collectors.joining("; ")),
                entry.by() == null ? "" : handles.apply(entry.by()),
                (entry.reasonCategory() == null ? "" : entry.reasonCategory())
                        + (entry.reason() == null ? "" : ": " + entry.reason()));
    }

    private String inWords(AuditEntry entry) {
        String subject = entry.subject().keyResultWording() != null
                ? entry.subject().keyResultWording()
                : entry.subject().objectiveWording();
        return words(entry.change()) + (subject == null ? "" : ": " + subject) + ", " + day(entry.effectiveAt());
    }

    private String inWords(Change change) {
        return change.field() + ": " + side(change.before()) + " to " + side(change.after());
    }

    private String side(@Nullable Object value) {
        if (value == null) {
            return "nothing";
        }
        if (value instanceof String text && text.startsWith("person:")) {
            return handles.apply(text);
        }
        return value instanceof BigDecimal decimal
                ? decimal.stripTrailingZeros().toPlainString()
                : value.toString();
    }

    private void silence(SilentWeeks silent) {
        if (silent.of() > 0) {
            blocks.add(new Block.Paragraph("Silent weeks: " + silent.weeks().size() + " of " + silent.of()
                    + (silent.weeks().isEmpty()
                            ? "."
                            : ", beginning on "
                                    + silent.weeks().stream()
                                            .map(LocalDate::toString)
                                            .collect(Collectors.joining(", "))
                                    + ".")));
        }
    }

    private void calibration(Calibration calibration) {
        List<String> points = new ArrayList<>();
        if (calibration.meanError() != null && calibration.meanAbsoluteError() != null) {
            points.add("Forecasts were " + gain(calibration.meanError()) + " from the score in the mean, and "
                    + number(calibration.meanAbsoluteError()) + " whatever the direction; " + calibration.forecasts()
                    + " were said.");
        }
        if (calibration.brierScore() != null) {
            points.add("Confidence has a Brier score of " + number(calibration.brierScore())
                    + " (0 is best, 0.25 is what always saying 0.5 gives); it was said " + calibration.confidences()
                    + " times.");
        }
        if (!points.isEmpty()) {
            blocks.add(new Block.Heading(2, "How good forecasts and confidence were"));
            blocks.add(new Block.Points(points));
        }
    }

    private void table(String title, List<String> titles, List<List<String>> rows) {
        if (!rows.isEmpty()) {
            blocks.add(new Block.Heading(2, title));
            blocks.add(new Block.Table(titles, rows));
        }
    }

    private String by(@Nullable String personId) {
        return personId == null ? "" : " (" + handles.apply(personId) + ")";
    }

    private String day(Instant at) {
        return LocalDate.ofInstant(at, zone).toString();
    }

    private static String mean(Mean mean) {
        return mean.value() == null ? "" : number(mean.value()) + ", " + mean.known() + " of " + mean.all();
    }

    private static String number(@Nullable BigDecimal number) {
        return number == null ? "" : number.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static String gain(BigDecimal number) {
        return String.format(Locale.ROOT, "%+.2f", number);
    }

    private static String words(String kebab) {
        return kebab.replace('-', ' ');
    }
}
