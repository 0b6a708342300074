package dev.cairn.server.imports.history;

import dev.cairn.command.objective.CarryForwardObjective;
import dev.cairn.command.objective.NamePredecessor;
import dev.cairn.command.objective.WithdrawPredecessor;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How goals go on through cycles. */
public final class LineageForms {

    /** Stands in the cell {@code value} where a baseline follows the predecessor. */
    public static final String BASELINE_FOLLOWS = "baseline-follows";

    private LineageForms() {}

    static List<RowForm> all() {
        return List.of(
                other(RowForm.of(
                                        "objective-carried-forward",
                                        "The goal goes on in to_objective of to_cycle; value names the key results that do, with semicolons, and all where it is empty.")
                                .onGoal())
                        .takes(Column.VALUE)
                        .asks(LineageForms::carry, Set.of(CarryForwardObjective.class)),
                other(RowForm.of("predecessor-named", "The goal goes on with to_objective of the earlier to_cycle.")
                                .onGoal())
                        .asks(
                                row -> row.ask(new NamePredecessor(
                                        row.places().goal(),
                                        row.places().other().objectiveId(),
                                        List.of(),
                                        row.occasion())),
                                Set.of(NamePredecessor.class)),
                RowForm.of("predecessor-withdrawn", "The goal, and its key results, go on with no other one after all.")
                        .onGoal()
                        .asks(
                                row -> row.ask(
                                        new WithdrawPredecessor(row.places().goal(), null, row.occasion())),
                                Set.of(WithdrawPredecessor.class)),
                other(RowForm.of(
                                        "key-result-predecessor-named",
                                        "The key result, and with it its goal, goes on with to_key_result of to_objective; value is baseline-follows where its baseline follows that one.")
                                .onKeyResult())
                        .needs(Column.TO_KEY_RESULT)
                        .takes(Column.VALUE)
                        .asks(LineageForms::keyResult, Set.of(NamePredecessor.class)),
                RowForm.of("key-result-predecessor-withdrawn", "The key result goes on with no other one after all.")
                        .onKeyResult()
                        .asks(
                                row -> {
                                    Places.KeyResultPlace place = row.places().keyResult();
                                    row.ask(new WithdrawPredecessor(
                                            place.objectiveId(), place.needKeyResultId(), row.occasion()));
                                },
                                Set.of(WithdrawPredecessor.class)));
    }

    private static RowForm.Draft other(RowForm.Draft draft) {
        return draft.needs(Column.TO_CYCLE, Column.TO_OBJECTIVE).takes(Column.TO_TEAM, Column.TO_PERSON);
    }

    private static void carry(HistoryRow row) {
        ObjectiveId goal = row.places().goal();
        CycleId toCycle = row.places().needCycle(Column.TO_CYCLE);
        String named = row.cells().text(Column.VALUE);
        List<KeyResultId> keyResults = new ArrayList<>();
        if (named != null) {
            for (String each : named.split(";", -1)) {
                if (!each.isBlank()) {
                    keyResults.add(row.places().keyResultNamed(goal, Column.VALUE, each.strip()));
                }
            }
        }
        row.ask(new CarryForwardObjective(
                goal, row.places().other().objectiveId(), toCycle, keyResults, row.occasion()));
    }

    private static void keyResult(HistoryRow row) {
        Places.KeyResultPlace place = row.places().keyResult();
        Places.KeyResultPlace other = row.places().other();
        String value = row.cells().text(Column.VALUE);
        if (value != null && !value.strip().equals(BASELINE_FOLLOWS)) {
            throw row.cells()
                    .refused(Column.VALUE, "not-following", "A baseline follows, or it does not.", BASELINE_FOLLOWS);
        }
        row.ask(new NamePredecessor(
                place.objectiveId(),
                other.objectiveId(),
                List.of(new NamePredecessor.Link(place.needKeyResultId(), other.needKeyResultId(), value != null)),
                row.occasion()));
    }
}
