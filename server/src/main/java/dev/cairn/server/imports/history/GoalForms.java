package dev.cairn.server.imports.history;

import dev.cairn.command.Wording;
import dev.cairn.command.objective.AddContributor;
import dev.cairn.command.objective.AlignObjective;
import dev.cairn.command.objective.ChangeObjectiveKind;
import dev.cairn.command.objective.DescribeObjective;
import dev.cairn.command.objective.Description;
import dev.cairn.command.objective.Kind;
import dev.cairn.command.objective.MoveObjective;
import dev.cairn.command.objective.NameReviewer;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.objective.RemoveContributor;
import dev.cairn.command.objective.RewordObjective;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.command.objective.WithdrawAlignment;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a goal says, whose it is, and what it serves. */
final class GoalForms {

    private GoalForms() {}

    static List<RowForm> all() {
        return List.of(
                setting("objective-set", "A goal that is in force from then on; committed where kind is empty.")
                        .asks(
                                row -> row.ask(new PublishObjective(set(row), row.occasion())),
                                Set.of(SetObjective.class, NameReviewer.class, PublishObjective.class)),
                setting("objective-drafted", "A goal that is only a draft; committed where kind is empty.")
                        .asks(GoalForms::set, Set.of(SetObjective.class, NameReviewer.class)),
                RowForm.of("objective-reworded", "The goal gets the wording in value.")
                        .onGoal()
                        .needs(Column.VALUE)
                        .introduces(Column.VALUE)
                        .asks(
                                row -> row.ask(new RewordObjective(
                                        row.places().goal(),
                                        new Wording(row.cells().need(Column.VALUE)),
                                        row.occasion())),
                                Set.of(RewordObjective.class)),
                RowForm.of("objective-described", "The goal gets the description in value; none where that is empty.")
                        .onGoal()
                        .takes(Column.VALUE)
                        .asks(
                                row -> row.ask(new DescribeObjective(
                                        row.places().goal(),
                                        description(row.cells().text(Column.VALUE)),
                                        row.occasion())),
                                Set.of(DescribeObjective.class)),
                RowForm.of("objective-kind-changed", "The goal becomes committed or aspirational.")
                        .onGoal()
                        .needs(Column.KIND)
                        .asks(
                                row -> row.ask(new ChangeObjectiveKind(
                                        row.places().goal(),
                                        Kind.of(row.cells().need(Column.KIND).strip()),
                                        row.occasion())),
                                Set.of(ChangeObjectiveKind.class)),
                RowForm.of("objective-moved", "The goal goes to to_team, or becomes to_person's own.")
                        .onGoal()
                        .takes(Column.TO_TEAM, Column.TO_PERSON)
                        .asks(
                                row -> row.ask(new MoveObjective(
                                        row.places().goal(),
                                        row.places().teamOrImplied(Column.TO_TEAM),
                                        row.cells().person(Column.TO_PERSON),
                                        row.occasion())),
                                Set.of(MoveObjective.class)),
                RowForm.of("contributor-added", "A person works towards the goal.")
                        .onGoal()
                        .needs(Column.CONTRIBUTOR)
                        .asks(
                                row -> row.ask(new AddContributor(
                                        row.places().goal(),
                                        row.cells().needPerson(Column.CONTRIBUTOR),
                                        row.occasion())),
                                Set.of(AddContributor.class)),
                RowForm.of("contributor-removed", "A person no longer works towards the goal.")
                        .onGoal()
                        .needs(Column.CONTRIBUTOR)
                        .asks(
                                row -> row.ask(new RemoveContributor(
                                        row.places().goal(),
                                        row.cells().needPerson(Column.CONTRIBUTOR),
                                        row.occasion())),
                                Set.of(RemoveContributor.class)),
                RowForm.of("reviewer-named", "A person is asked to review the goal and its scores.")
                        .onGoal()
                        .needs(Column.REVIEWER)
                        .asks(
                                row -> row.ask(new NameReviewer(
                                        row.places().goal(), row.cells().needPerson(Column.REVIEWER), row.occasion())),
                                Set.of(NameReviewer.class)),
                serving("objective-aligned", "The goal serves to_objective, or one key result of it.")
                        .asks(GoalForms::align, Set.of(AlignObjective.class)),
                serving("alignment-withdrawn", "The goal no longer serves to_objective, or that key result of it.")
                        .asks(GoalForms::withdraw, Set.of(WithdrawAlignment.class)));
    }

    private static RowForm.Draft setting(String change, String meaning) {
        return RowForm.of(change, meaning)
                .onGoal()
                .takes(Column.KIND, Column.OWNER, Column.REVIEWER, Column.IMPLIED, Column.ID)
                .introduces(Column.OBJECTIVE);
    }

    private static RowForm.Draft serving(String change, String meaning) {
        return RowForm.of(change, meaning)
                .onGoal()
                .needs(Column.TO_OBJECTIVE)
                .takes(Column.TO_CYCLE, Column.TO_TEAM, Column.TO_PERSON, Column.TO_KEY_RESULT);
    }

    private static ObjectiveId set(HistoryRow row) {
        Cells cells = row.cells();
        CycleId cycle = row.places().cycle();
        PersonId person = cells.person(Column.PERSON);
        TeamId team = row.places().teamOrImplied(Column.TEAM);
        PersonId reviewer = cells.person(Column.REVIEWER);
        String kind = cells.text(Column.KIND);
        ObjectiveId id = row.newId("objective:", cycle.value(), ObjectiveId::new);
        row.ask(new SetObjective(
                id,
                cycle,
                team,
                person,
                new Wording(cells.need(Column.OBJECTIVE)),
                kind == null ? Kind.COMMITTED : Kind.of(kind.strip()),
                cells.person(Column.OWNER),
                cells.flag(Column.IMPLIED),
                row.occasion()));
        if (reviewer != null) {
            row.ask(new NameReviewer(id, reviewer, row.occasion().noting(null)));
        }
        return id;
    }

    private static void align(HistoryRow row) {
        Places.KeyResultPlace other = row.places().other();
        row.ask(new AlignObjective(row.places().goal(), other.objectiveId(), other.keyResultId(), row.occasion()));
    }

    private static void withdraw(HistoryRow row) {
        Places.KeyResultPlace other = row.places().other();
        row.ask(new WithdrawAlignment(row.places().goal(), other.objectiveId(), other.keyResultId(), row.occasion()));
    }

    private static @Nullable Description description(@Nullable String text) {
        return text == null ? null : new Description(text);
    }
}
