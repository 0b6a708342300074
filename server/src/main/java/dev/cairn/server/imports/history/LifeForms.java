package dev.cairn.server.imports.history;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.command.Wording;
import dev.cairn.command.objective.AddInitiative;
import dev.cairn.command.objective.CloseObjective;
import dev.cairn.command.objective.DeclineObjective;
import dev.cairn.command.objective.DropInitiative;
import dev.cairn.command.objective.DropObjective;
import dev.cairn.command.objective.FinishInitiative;
import dev.cairn.command.objective.ProposeObjective;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.objective.ReopenObjective;
import dev.cairn.command.objective.ReturnObjective;
import dev.cairn.command.objective.ReviewScores;
import dev.cairn.command.objective.StartInitiative;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.ObjectiveId;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** The stages a goal goes through, and the work towards it. */
final class LifeForms {

    private LifeForms() {}

    static List<RowForm> all() {
        return List.of(
                stage(
                        "objective-proposed",
                        "The draft is handed to its reviewer.",
                        ProposeObjective.class,
                        ProposeObjective::new),
                stage("objective-returned", "The proposal is given back.", ReturnObjective.class, ReturnObjective::new),
                stage(
                        "objective-declined",
                        "The proposal is turned down.",
                        DeclineObjective.class,
                        DeclineObjective::new),
                stage(
                        "objective-published",
                        "The goal is in force from now on.",
                        PublishObjective.class,
                        PublishObjective::new),
                stage("objective-closed", "The goal comes to its end.", CloseObjective.class, CloseObjective::new),
                stage("objective-dropped", "The goal is given up.", DropObjective.class, DropObjective::new),
                stage("objective-reopened", "The goal is taken up again.", ReopenObjective.class, ReopenObjective::new),
                stage("scores-reviewed", "The reviewer agrees with the scores.", ReviewScores.class, ReviewScores::new),
                RowForm.of("initiative-added", "A piece of work is planned, towards the key result where one is named.")
                        .onGoal()
                        .needs(Column.INITIATIVE)
                        .takes(Column.KEY_RESULT, Column.OWNER, Column.ID)
                        .introduces(Column.INITIATIVE)
                        .asks(LifeForms::add, Set.of(AddInitiative.class)),
                work(
                        "initiative-started",
                        "Work on the initiative begins.",
                        StartInitiative.class,
                        StartInitiative::new),
                work("initiative-finished", "The initiative is done.", FinishInitiative.class, FinishInitiative::new),
                work("initiative-dropped", "The initiative is given up.", DropInitiative.class, DropInitiative::new));
    }

    private static RowForm stage(
            String change,
            String meaning,
            Class<? extends Command> type,
            BiFunction<ObjectiveId, Occasion, Command> command) {
        return RowForm.of(change, meaning)
                .onGoal()
                .asks(row -> row.ask(command.apply(row.places().goal(), row.occasion())), Set.of(type));
    }

    private static RowForm work(String change, String meaning, Class<? extends Command> type, WorkCommand command) {
        return RowForm.of(change, meaning)
                .onGoal()
                .needs(Column.INITIATIVE)
                .asks(
                        row -> {
                            ObjectiveId goal = row.places().goal();
                            row.ask(command.of(goal, row.places().initiative(goal), row.occasion()));
                        },
                        Set.of(type));
    }

    private static void add(HistoryRow row) {
        ObjectiveId goal;
        Places.KeyResultPlace place = null;
        if (row.cells().text(Column.KEY_RESULT) == null) {
            goal = row.places().goal();
        } else {
            place = row.places().keyResult();
            goal = place.objectiveId();
        }
        row.ask(new AddInitiative(
                goal,
                row.newId("initiative:", goal.value(), InitiativeId::new),
                place == null ? null : place.keyResultId(),
                new Wording(row.cells().need(Column.INITIATIVE)),
                row.cells().person(Column.OWNER),
                row.occasion()));
    }

    private interface WorkCommand {
        Command of(ObjectiveId goal, InitiativeId initiative, Occasion occasion);
    }
}
