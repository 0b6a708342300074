package dev.cairn.server.imports.history;

import dev.cairn.command.Wording;
import dev.cairn.command.objective.AddKeyResult;
import dev.cairn.command.objective.AssignKeyResultOwner;
import dev.cairn.command.objective.AssignObjectiveOwner;
import dev.cairn.command.objective.DropKeyResult;
import dev.cairn.command.objective.Label;
import dev.cairn.command.objective.LabelKey;
import dev.cairn.command.objective.LabelKeyResult;
import dev.cairn.command.objective.LabelObjective;
import dev.cairn.command.objective.RescheduleKeyResult;
import dev.cairn.command.objective.RestoreKeyResult;
import dev.cairn.command.objective.RetargetKeyResult;
import dev.cairn.command.objective.ReweightKeyResult;
import dev.cairn.command.objective.RewordKeyResult;
import dev.cairn.command.objective.UnlabelKeyResult;
import dev.cairn.command.objective.UnlabelObjective;
import dev.cairn.command.objective.Weight;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** What a key result says and how it is measured; owners and labels, which goals have too. */
final class KeyResultForms {

    /** The key of a label that has none of its own. */
    private static final String PLAIN_LABEL = "label";

    private KeyResultForms() {}

    static List<RowForm> all() {
        return List.of(
                RowForm.of(
                                "key-result-added",
                                "A key result: increase and decrease go from baseline to target, maintain stays within low and high, milestone has steps, or one where none are named.")
                        .onGoal()
                        .needs(Column.KEY_RESULT, Column.METRIC)
                        .takes(Column.UNIT, Column.BASELINE, Column.TARGET, Column.LOW, Column.HIGH, Column.STEPS)
                        .takes(Column.WEIGHT, Column.OWNER, Column.DUE, Column.IMPLIED, Column.ID)
                        .introduces(Column.KEY_RESULT)
                        .asks(KeyResultForms::add, Set.of(AddKeyResult.class)),
                RowForm.of("key-result-reworded", "The key result gets the wording in value.")
                        .onKeyResult()
                        .needs(Column.VALUE)
                        .introduces(Column.VALUE)
                        .asks(KeyResultForms::reword, Set.of(RewordKeyResult.class)),
                RowForm.of(
                                "key-result-retargeted",
                                "The goalposts move. With a metric the row has the whole measure; without one, only what changes.")
                        .onKeyResult()
                        .takes(Column.METRIC, Column.UNIT, Column.BASELINE, Column.TARGET)
                        .takes(Column.LOW, Column.HIGH, Column.STEPS)
                        .asks(KeyResultForms::retarget, Set.of(RetargetKeyResult.class)),
                RowForm.of("key-result-reweighted", "The key result counts for more or less.")
                        .onKeyResult()
                        .needs(Column.WEIGHT)
                        .asks(KeyResultForms::reweight, Set.of(ReweightKeyResult.class)),
                RowForm.of(
                                "key-result-rescheduled",
                                "The key result is due on another day; on the cycle's last one where due is empty.")
                        .onKeyResult()
                        .takes(Column.DUE)
                        .asks(KeyResultForms::reschedule, Set.of(RescheduleKeyResult.class)),
                RowForm.of("key-result-dropped", "The key result is given up.")
                        .onKeyResult()
                        .asks(KeyResultForms::drop, Set.of(DropKeyResult.class)),
                RowForm.of("key-result-restored", "The key result is taken up again.")
                        .onKeyResult()
                        .asks(KeyResultForms::restore, Set.of(RestoreKeyResult.class)),
                onEither(
                                "owner-changed",
                                "Another person answers for the key result, or for the goal where none is named; nobody where owner is empty.")
                        .takes(Column.OWNER)
                        .asks(KeyResultForms::assign, Set.of(AssignKeyResultOwner.class, AssignObjectiveOwner.class)),
                onEither(
                                "labelled",
                                "A label on the key result, or on the goal where none is named: its key in label, else in value before a colon, else the key is label.")
                        .needs(Column.VALUE)
                        .takes(Column.LABEL)
                        .asks(KeyResultForms::label, Set.of(LabelKeyResult.class, LabelObjective.class)),
                onEither("unlabelled", "The label of that key is taken off; the key is label where empty.")
                        .takes(Column.LABEL)
                        .asks(KeyResultForms::unlabel, Set.of(UnlabelKeyResult.class, UnlabelObjective.class)));
    }

    private static RowForm.Draft onEither(String change, String meaning) {
        return RowForm.of(change, meaning)
                .needs(Column.CYCLE)
                .takes(Column.OBJECTIVE, Column.KEY_RESULT, Column.TEAM, Column.PERSON);
    }

    private static void add(HistoryRow row) {
        Cells cells = row.cells();
        ObjectiveId goal = row.places().goal();
        BigDecimal weight = cells.number(Column.WEIGHT);
        row.ask(new AddKeyResult(
                goal,
                row.newId("key-result:", goal.value(), KeyResultId::new),
                new Wording(cells.need(Column.KEY_RESULT)),
                Measures.definition(cells, null),
                weight == null ? Weight.ONE : new Weight(weight),
                cells.person(Column.OWNER),
                cells.day(Column.DUE),
                cells.flag(Column.IMPLIED),
                row.occasion()));
    }

    private static void reword(HistoryRow row) {
        Places.KeyResultPlace place = row.places().keyResult();
        row.ask(new RewordKeyResult(
                place.objectiveId(),
                place.needKeyResultId(),
                new Wording(row.cells().need(Column.VALUE)),
                row.occasion()));
    }

    private static void retarget(HistoryRow row) {
        Places.KeyResultPlace place = row.places().keyResult();
        row.ask(new RetargetKeyResult(
                place.objectiveId(),
                place.needKeyResultId(),
                Measures.definition(row.cells(), row.world().metric(place.objectiveId(), place.needKeyResultId())),
                row.occasion()));
    }

    private static void reweight(HistoryRow row) {
        Places.KeyResultPlace place = row.places().keyResult();
        row.ask(new ReweightKeyResult(
                place.objectiveId(),
                place.needKeyResultId(),
                new Weight(row.cells().needNumber(Column.WEIGHT)),
                row.occasion()));
    }

    private static void reschedule(HistoryRow row) {
        Places.KeyResultPlace place = row.places().keyResult();
        row.ask(new RescheduleKeyResult(
                place.objectiveId(), place.needKeyResultId(), row.cells().day(Column.DUE), row.occasion()));
    }

    private static void drop(HistoryRow row) {
        Places.KeyResultPlace place = row.places().keyResult();
        row.ask(new DropKeyResult(place.objectiveId(), place.needKeyResultId(), row.occasion()));
    }

    private static void restore(HistoryRow row) {
        Places.KeyResultPlace place = row.places().keyResult();
        row.ask(new RestoreKeyResult(place.objectiveId(), place.needKeyResultId(), row.occasion()));
    }

    private static void assign(HistoryRow row) {
        if (row.cells().text(Column.KEY_RESULT) == null) {
            row.ask(new AssignObjectiveOwner(row.places().goal(), row.cells().person(Column.OWNER), row.occasion()));
            return;
        }
        Places.KeyResultPlace place = row.places().keyResult();
        row.ask(new AssignKeyResultOwner(
                place.objectiveId(), place.needKeyResultId(), row.cells().person(Column.OWNER), row.occasion()));
    }

    private static void label(HistoryRow row) {
        String key = row.cells().text(Column.LABEL);
        String value = row.cells().need(Column.VALUE);
        if (key == null) {
            int colon = value.indexOf(':');
            key = colon > 0 ? value.substring(0, colon) : PLAIN_LABEL;
            value = value.substring(colon > 0 ? colon + 1 : 0);
        }
        Label label = new Label(new LabelKey(key), value);
        if (row.cells().text(Column.KEY_RESULT) == null) {
            row.ask(new LabelObjective(row.places().goal(), label, row.occasion()));
            return;
        }
        Places.KeyResultPlace place = row.places().keyResult();
        row.ask(new LabelKeyResult(place.objectiveId(), place.needKeyResultId(), label, row.occasion()));
    }

    private static void unlabel(HistoryRow row) {
        String given = row.cells().text(Column.LABEL);
        LabelKey key = new LabelKey(given == null ? PLAIN_LABEL : given);
        if (row.cells().text(Column.KEY_RESULT) == null) {
            row.ask(new UnlabelObjective(row.places().goal(), key, row.occasion()));
            return;
        }
        Places.KeyResultPlace place = row.places().keyResult();
        row.ask(new UnlabelKeyResult(place.objectiveId(), place.needKeyResultId(), key, row.occasion()));
    }
}
