package dev.cairn.server.imports.history;

import dev.cairn.command.objective.Confidence;
import dev.cairn.command.objective.CorrectCheckIn;
import dev.cairn.command.objective.CorrectScore;
import dev.cairn.command.objective.Forecast;
import dev.cairn.command.objective.Reading;
import dev.cairn.command.objective.RecordCheckIn;
import dev.cairn.command.objective.RetractCheckIn;
import dev.cairn.command.objective.Score;
import dev.cairn.command.objective.ScoreKeyResult;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where key results stand, and what they are scored. */
final class ReadingForms {

    private ReadingForms() {}

    static List<RowForm> all() {
        return List.of(
                reading("check-in", "A reading: at least one of value, steps, confidence, forecast and note.")
                        .introduces(Column.ID)
                        .asks(ReadingForms::record, Set.of(RecordCheckIn.class)),
                reading(
                                "check-in-corrected",
                                "What the reading of that id, or else of that time, should have been in full.")
                        .asks(ReadingForms::correct, Set.of(CorrectCheckIn.class)),
                RowForm.of(
                                "check-in-retracted",
                                "The reading of that id, or else of that time, never should have been.")
                        .onKeyResult()
                        .takes(Column.ID)
                        .asks(ReadingForms::retract, Set.of(RetractCheckIn.class)),
                RowForm.of("score", "The key result's score is value, 0 to 1.")
                        .onKeyResult()
                        .needs(Column.VALUE)
                        .asks(ReadingForms::score, Set.of(ScoreKeyResult.class)),
                RowForm.of("score-corrected", "The key result's score is value from now on, 0 to 1.")
                        .onKeyResult()
                        .needs(Column.VALUE)
                        .asks(ReadingForms::correctScore, Set.of(CorrectScore.class)));
    }

    private static RowForm.Draft reading(String change, String meaning) {
        return RowForm.of(change, meaning)
                .onKeyResult()
                .takes(Column.ID, Column.VALUE, Column.STEPS, Column.CONFIDENCE, Column.FORECAST);
    }

    private static void record(HistoryRow row) {
        Places.KeyResultPlace place = row.places().keyResult();
        KeyResultId keyResult = place.needKeyResultId();
        CheckInId id = row.newId("check-in:", keyResult.value(), CheckInId::new);
        row.ask(new RecordCheckIn(place.objectiveId(), List.of(content(row, keyResult, id)), row.occasion()));
    }

    private static void correct(HistoryRow row) {
        Places.KeyResultPlace place = row.places().keyResult();
        CheckInId id = existing(row, place);
        row.ask(new CorrectCheckIn(place.objectiveId(), content(row, place.needKeyResultId(), id), row.occasion()));
    }

    private static void retract(HistoryRow row) {
        Places.KeyResultPlace place = row.places().keyResult();
        row.ask(new RetractCheckIn(place.objectiveId(), place.needKeyResultId(), existing(row, place), row.occasion()));
    }

    private static void score(HistoryRow row) {
        Places.KeyResultPlace place = row.places().keyResult();
        row.ask(new ScoreKeyResult(
                place.objectiveId(),
                place.needKeyResultId(),
                new Score(row.cells().needNumber(Column.VALUE)),
                row.occasion()));
    }

    private static void correctScore(HistoryRow row) {
        Places.KeyResultPlace place = row.places().keyResult();
        row.ask(new CorrectScore(
                place.objectiveId(),
                place.needKeyResultId(),
                new Score(row.cells().needNumber(Column.VALUE)),
                row.occasion()));
    }

    private static Reading content(HistoryRow row, KeyResultId keyResult, CheckInId id) {
        Cells cells = row.cells();
        BigDecimal confidence = cells.number(Column.CONFIDENCE);
        BigDecimal forecast = cells.number(Column.FORECAST);
        return new Reading(
                keyResult,
                id,
                cells.number(Column.VALUE),
                steps(cells),
                confidence == null ? null : new Confidence(confidence),
                forecast == null ? null : new Forecast(forecast),
                null);
    }

    /** The reading that is meant: by its id, else by its time, which a correction repeats. */
    private static CheckInId existing(HistoryRow row, Places.KeyResultPlace place) {
        if (row.cells().text(Column.ID) != null) {
            return row.newId("check-in:", place.needKeyResultId().value(), CheckInId::new);
        }
        CheckInId found = row.world()
                .readingAt(
                        place.objectiveId(),
                        place.needKeyResultId(),
                        row.cells().effectiveAt());
        if (found == null) {
            throw row.cells()
                    .refused(
                            Column.AT,
                            "reading-not-there",
                            "A correction or retraction has the id of the reading, or its time.",
                            "the time of a reading of this key result");
        }
        return found;
    }

    private static @Nullable List<StepDone> steps(Cells cells) {
        String text = cells.text(Column.STEPS);
        if (text == null) {
            return null;
        }
        try {
            return StepList.reported(text);
        } catch (IllegalArgumentException e) {
            throw cells.refused(
                    Column.STEPS,
                    "not-steps",
                    "Steps are names, each with how far it is done after an equals sign.",
                    "Draft = 1; Publish = 0.5");
        }
    }
}
