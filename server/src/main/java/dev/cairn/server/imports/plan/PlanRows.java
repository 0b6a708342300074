package dev.cairn.server.imports.plan;

import dev.cairn.command.Command;
import dev.cairn.command.Name;
import dev.cairn.command.Occasion;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.TeamLevel;
import dev.cairn.command.Violation;
import dev.cairn.command.Wording;
import dev.cairn.command.objective.AddInitiative;
import dev.cairn.command.objective.AddKeyResult;
import dev.cairn.command.objective.Kind;
import dev.cairn.command.objective.NameReviewer;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.command.objective.Weight;
import dev.cairn.command.team.FormTeam;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import dev.cairn.server.imports.history.Cells;
import dev.cairn.server.imports.history.Column;
import dev.cairn.server.imports.history.FieldColumns;
import dev.cairn.server.imports.history.FollowsFromRefusedRowException;
import dev.cairn.server.imports.history.Measures;
import dev.cairn.server.imports.history.Notice;
import dev.cairn.server.imports.history.World;
import dev.cairn.server.imports.table.Row;
import dev.cairn.server.imports.table.RowProblem;
import dev.cairn.server.naming.Match;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * From the rows of a plan to commands: a draft where the goal is not there yet, then its key result, then the work towards it.
 * They happen here and now, as acts of whoever imports the file.
 */
public final class PlanRows {

    private final Row row;
    private final Cells cells;
    private final World world;
    private final String rowKey;
    private final Occasion occasion;
    private final Consumer<Notice> notices;
    private final List<Command> commands = new ArrayList<>();

    private PlanRows(Row row, World world, PersonId actor, String rowKey, Consumer<Notice> notices) {
        this.row = row;
        this.cells = new Cells(row, world);
        this.world = world;
        this.rowKey = rowKey;
        this.occasion = Occasion.live(world.now(), actor);
        this.notices = notices;
    }

    /**
     * What the row asks for, in order.
     *
     * @param actor who imports the plan
     * @param rowKey the same for the same row of the same content, whenever and from whatever file it is read
     * @throws dev.cairn.server.imports.table.RowRefusedException where a cell is missing or not what its column holds
     */
    public static List<Command> commands(
            Row row, World world, PersonId actor, String rowKey, Consumer<Notice> notices) {
        PlanRows plan = new PlanRows(row, world, actor, rowKey, notices);
        plan.translate();
        return plan.commands;
    }

    /** The rules that the row breaks, each with the column it is about. */
    public static List<RowProblem> problems(Row row, RuleBroken refusal) {
        return refusal.violations().stream()
                .map(violation -> {
                    Column column = FieldColumns.column(
                            candidate -> PlanColumn.headers().contains(candidate.header()),
                            Column.OBJECTIVE,
                            violation.field());
                    return row.problem(
                            column == null ? null : column.header(),
                            violation.code(),
                            violation.rule(),
                            violation.accepted());
                })
                .toList();
    }

    private void translate() {
        CycleId cycle = cycle();
        TeamId team = team();
        ObjectiveId goal = goal(cycle, team);
        KeyResultId keyResult = keyResult(goal);
        initiatives(goal, keyResult);
    }

    private CycleId cycle() {
        CycleId found = world.names().cycle(cells.need(Column.CYCLE).strip());
        if (found == null) {
            throw cells.refused(
                    Column.CYCLE, "cycle-not-defined", "A cycle is defined before anything is planned for it.", null);
        }
        return found;
    }

    private TeamId team() {
        TeamId found = teamCalled(Column.TEAM.header());
        if (found != null) {
            return found;
        }
        String parentName = row.get(PlanColumn.PARENT_TEAM.header());
        TeamId parent = null;
        if (parentName != null) {
            parent = teamCalled(PlanColumn.PARENT_TEAM.header());
            if (parent == null) {
                parent = TeamId.fromKey(rowKey + "/parent");
                commands.add(new FormTeam(parent, new Name(parentName), TeamLevel.DEPARTMENT, null, false, occasion));
                notice("team-formed", "The team \u201c" + parentName + "\u201d is new, as a department.");
            }
        }
        TeamId formed = TeamId.fromKey(rowKey);
        String name = cells.need(Column.TEAM);
        commands.add(new FormTeam(formed, new Name(name), TeamLevel.TEAM, parent, false, occasion));
        notice("team-formed", "The team \u201c" + name + "\u201d is new.");
        return formed;
    }

    private @Nullable TeamId teamCalled(String column) {
        String name = row.get(column);
        if (name == null) {
            throw row.refused(column, "cell-empty", "A planned goal is a team's.", null);
        }
        return switch (world.names().team(name.strip())) {
            case Match.Exact<TeamId>(TeamId found) -> found;
            case Match.Similar<TeamId>(TeamId found, String called) -> {
                notice("similar-name", "The team \u201c" + name + "\u201d is taken to be \u201c" + called + "\u201d.");
                yield found;
            }
            case Match.Former<TeamId>(String now) ->
                throw row.refused(
                        column,
                        "name-of-the-past",
                        "A team goes by its current name; this one is called \u201c" + now + "\u201d by now.",
                        now);
            case Match.Ambiguous<TeamId>(List<String> ids) ->
                throw row.refused(
                        column, "name-ambiguous", "A name means one team.", "an id: " + String.join(", ", ids));
            case Match.None<TeamId> ignored -> null;
        };
    }

    private ObjectiveId goal(CycleId cycle, TeamId team) {
        String wording = cells.need(Column.OBJECTIVE);
        Match<ObjectiveId> match = world.names().objective(cycle, team, null, wording.strip());
        if (match instanceof Match.Exact<ObjectiveId>(ObjectiveId found)) {
            return found;
        }
        if (world.isUncertain(wording)) {
            throw new FollowsFromRefusedRowException(wording);
        }
        String kind = cells.text(Column.KIND);
        PersonId owner = cells.person(Column.OWNER);
        PersonId reviewer = cells.person(Column.REVIEWER);
        ObjectiveId goal = ObjectiveId.fromKey(rowKey);
        commands.add(new SetObjective(
                goal,
                cycle,
                team,
                null,
                worded(Column.OBJECTIVE.header(), wording),
                kind == null ? Kind.COMMITTED : Kind.of(kind.strip()),
                owner,
                false,
                occasion));
        if (reviewer != null) {
            commands.add(new NameReviewer(goal, reviewer, occasion));
        }
        return goal;
    }

    private @Nullable KeyResultId keyResult(ObjectiveId goal) {
        String wording = cells.text(Column.KEY_RESULT);
        if (wording == null) {
            return null;
        }
        BigDecimal weight = cells.number(Column.WEIGHT);
        KeyResultId keyResult = KeyResultId.fromKey(rowKey);
        commands.add(new AddKeyResult(
                goal,
                keyResult,
                worded(Column.KEY_RESULT.header(), wording),
                Measures.definition(cells, null),
                weight == null ? Weight.ONE : new Weight(weight),
                cells.person(Column.OWNER),
                cells.day(Column.DUE),
                false,
                occasion));
        return keyResult;
    }

    private void initiatives(ObjectiveId goal, @Nullable KeyResultId keyResult) {
        String all = row.get(PlanColumn.INITIATIVES.header());
        if (all == null) {
            return;
        }
        int number = 0;
        for (String initiative : all.split("[;\n]", -1)) {
            if (!initiative.isBlank()) {
                number++;
                commands.add(new AddInitiative(
                        goal,
                        InitiativeId.fromKey(rowKey + "/" + number),
                        keyResult,
                        worded(PlanColumn.INITIATIVES.header(), initiative),
                        cells.person(Column.OWNER),
                        occasion));
            }
        }
    }

    private Wording worded(String column, String text) {
        try {
            return new Wording(text);
        } catch (RuleBroken refusal) {
            Violation broken = refusal.violations().getFirst();
            throw row.refused(column, broken.code(), broken.rule(), broken.accepted());
        }
    }

    private void notice(String code, String sentence) {
        notices.accept(new Notice(row.line(), code, sentence));
    }
}
