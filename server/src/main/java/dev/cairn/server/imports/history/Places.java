package dev.cairn.server.imports.history;

import dev.cairn.command.Command;
import dev.cairn.command.Name;
import dev.cairn.command.Occasion;
import dev.cairn.command.TeamLevel;
import dev.cairn.command.Wording;
import dev.cairn.command.objective.AddKeyResult;
import dev.cairn.command.objective.Kind;
import dev.cairn.command.objective.MetricDefinition;
import dev.cairn.command.objective.PublishObjective;
import dev.cairn.command.objective.SetObjective;
import dev.cairn.command.objective.Weight;
import dev.cairn.command.team.FormTeam;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import dev.cairn.server.naming.Goal;
import dev.cairn.server.naming.Match;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which cycle, team, goal and key result a row means. What the file names without ever having made it is made here, by
 * commands that come before those of the row, and is marked as implied.
 */
final class Places {

    private final Cells cells;
    private final World world;
    private final Occasion occasion;
    private final String rowKey;
    private final List<Command> commands;
    private final Consumer<Notice> notices;

    Places(
            Cells cells,
            World world,
            Occasion occasion,
            String rowKey,
            List<Command> commands,
            Consumer<Notice> notices) {
        this.cells = cells;
        this.world = world;
        this.occasion = occasion;
        this.rowKey = rowKey;
        this.commands = commands;
        this.notices = notices;
    }

    CycleId cycle() {
        return needCycle(Column.CYCLE);
    }

    CycleId needCycle(Column column) {
        String name = cells.need(column);
        CycleId found = world.names().cycle(name.strip());
        if (found == null) {
            ensureCertain(name);
            throw cells.refused(
                    column,
                    "cycle-not-defined",
                    "A cycle is defined before anything is said about it.",
                    "a row cycle-defined before this one");
        }
        return found;
    }

    /** The team, or null where the cell is empty. */
    @Nullable
    TeamId team(Column column) {
        String name = cells.text(column);
        if (name == null) {
            return null;
        }
        TeamId found = find(column, "team", name, world.names().team(name.strip()));
        if (found == null) {
            throw cells.refused(
                    column, "team-not-formed", "There is a team of that name.", "a row team-formed before this one");
        }
        return found;
    }

    /** The team whose goal it is, which is formed where there is none; null where the cell is empty. */
    @Nullable
    TeamId teamOrImplied(Column column) {
        String name = cells.text(column);
        if (name == null) {
            return null;
        }
        TeamId found = find(column, "team", name, world.names().team(name.strip()));
        if (found != null) {
            return found;
        }
        TeamId implied = TeamId.fromKey(rowKey);
        commands.add(new FormTeam(implied, new Name(name), TeamLevel.TEAM, null, true, plainly()));
        notice("implied-team", "The team \u201c" + name + "\u201d was never formed; it is formed here.");
        return implied;
    }

    /** The goal, which is set and published where there is none. */
    ObjectiveId goal() {
        CycleId cycle = cycle();
        String wording = cells.need(Column.OBJECTIVE);
        ObjectiveId found = findGoal(cycle);
        return found != null ? found : implyGoal(cycle, wording);
    }

    /** The goal of the key result, and the key result, both of which are added where they are not there. */
    KeyResultPlace keyResult() {
        CycleId cycle = cycle();
        String wording = cells.need(Column.KEY_RESULT);
        ObjectiveId goal = cells.text(Column.OBJECTIVE) == null ? null : findGoal(cycle);
        KeyResultId found =
                find(Column.KEY_RESULT, "key result", wording, world.names().keyResult(cycle, goal, wording.strip()));
        if (found != null) {
            Goal of = Objects.requireNonNull(world.names().goalOf(found));
            return new KeyResultPlace(new ObjectiveId(of.objectiveId()), found);
        }
        ObjectiveId of = goal != null ? goal : implyGoal(cycle, cells.need(Column.OBJECTIVE));
        return new KeyResultPlace(of, implyKeyResult(of, wording));
    }

    /** The other goal of an alignment, with its key result where one is named. */
    KeyResultPlace other() {
        CycleId cycle = cells.text(Column.TO_CYCLE) == null ? cycle() : needCycle(Column.TO_CYCLE);
        String wording = cells.need(Column.TO_OBJECTIVE);
        ObjectiveId goal = find(
                Column.TO_OBJECTIVE,
                "goal",
                wording,
                world.names().objective(cycle, team(Column.TO_TEAM), cells.person(Column.TO_PERSON), wording.strip()));
        if (goal == null) {
            throw cells.refused(Column.TO_OBJECTIVE, "goal-not-set", "There is a goal of that wording.", null);
        }
        String keyResult = cells.text(Column.TO_KEY_RESULT);
        if (keyResult == null) {
            return new KeyResultPlace(goal, null);
        }
        KeyResultId found = find(
                Column.TO_KEY_RESULT, "key result", keyResult, world.names().keyResult(cycle, goal, keyResult.strip()));
        if (found == null) {
            throw cells.refused(
                    Column.TO_KEY_RESULT, "key-result-not-added", "There is a key result of that wording.", null);
        }
        return new KeyResultPlace(goal, found);
    }

    /** The key result of that wording or id in the goal. */
    KeyResultId keyResultNamed(ObjectiveId goal, Column column, String wording) {
        KeyResultId found = find(column, "key result", wording, world.names().keyResult(cycle(), goal, wording));
        if (found == null) {
            throw cells.refused(column, "key-result-not-added", "There is a key result of that wording.", null);
        }
        return found;
    }

    InitiativeId initiative(ObjectiveId goal) {
        String wording = cells.need(Column.INITIATIVE);
        InitiativeId found =
                find(Column.INITIATIVE, "initiative", wording, world.names().initiative(goal, wording.strip()));
        if (found == null) {
            throw cells.refused(
                    Column.INITIATIVE,
                    "initiative-not-added",
                    "There is an initiative of that wording.",
                    "a row initiative-added before this one");
        }
        return found;
    }

    private @Nullable ObjectiveId findGoal(CycleId cycle) {
        String wording = cells.need(Column.OBJECTIVE);
        String teamName = cells.text(Column.TEAM);
        PersonId person = cells.person(Column.PERSON);
        TeamId team = teamName == null
                ? null
                : find(Column.TEAM, "team", teamName, world.names().team(teamName.strip()));
        Match<ObjectiveId> match = world.names().objective(cycle, team, person, wording.strip());
        if (teamName != null && team == null && match instanceof Match.Exact<ObjectiveId>(ObjectiveId found)) {
            match = new Match.Similar<>(found, wording + "\u201d of another team, \u201c" + wording);
        }
        return find(Column.OBJECTIVE, "goal", wording, match);
    }

    private ObjectiveId implyGoal(CycleId cycle, String wording) {
        PersonId person = cells.person(Column.PERSON);
        TeamId team = person == null ? teamOrImplied(Column.TEAM) : null;
        ObjectiveId implied = ObjectiveId.fromKey(rowKey);
        commands.add(new SetObjective(
                implied, cycle, team, person, new Wording(wording), Kind.COMMITTED, null, true, plainly()));
        commands.add(new PublishObjective(implied, plainly()));
        notice("implied-objective", "The goal \u201c" + wording + "\u201d was never set; it is set here.");
        return implied;
    }

    private KeyResultId implyKeyResult(ObjectiveId goal, String wording) {
        KeyResultId implied = KeyResultId.fromKey(rowKey);
        MetricDefinition metric =
                cells.text(Column.METRIC) == null ? Measures.oneStep(null) : Measures.definition(cells, null);
        commands.add(
                new AddKeyResult(goal, implied, new Wording(wording), metric, Weight.ONE, null, null, true, plainly()));
        notice("implied-key-result", "The key result \u201c" + wording + "\u201d was never added; it is added here.");
        return implied;
    }

    private <T> @Nullable T find(Column column, String thing, String name, Match<T> match) {
        if (!(match instanceof Match.Exact)) {
            ensureCertain(name);
        }
        return switch (match) {
            case Match.Exact<T>(T found) -> found;
            case Match.Similar<T>(T found, String called) -> {
                notice(
                        "similar-name",
                        "The " + thing + " \u201c" + name + "\u201d is taken to be \u201c" + called + "\u201d.");
                yield found;
            }
            case Match.Former<T>(String now) ->
                throw cells.refused(
                        column,
                        "name-of-the-past",
                        "A " + thing + " goes by its current name; this one is called \u201c" + now + "\u201d by now.",
                        now);
            case Match.Ambiguous<T>(List<String> ids) ->
                throw cells.refused(
                        column,
                        "name-ambiguous",
                        "A name means one " + thing + "; this one means " + ids.size() + ".",
                        "the id of one of them: " + String.join(", ", ids));
            case Match.None<T> ignored -> null;
        };
    }

    private void ensureCertain(String name) {
        if (world.isUncertain(name)) {
            throw new FollowsFromRefusedRowException(name);
        }
    }

    /** The occasion of what is implied: the row's own reason and note are not about that. */
    private Occasion plainly() {
        return occasion.because(null).noting(null);
    }

    private void notice(String code, String sentence) {
        notices.accept(new Notice(cells.row().line(), code, sentence));
    }

    /**
     * A goal, and one of its key results.
     *
     * @param keyResultId the key result, or null where the goal as a whole is meant
     */
    record KeyResultPlace(ObjectiveId objectiveId, @Nullable KeyResultId keyResultId) {

        KeyResultId needKeyResultId() {
            return Objects.requireNonNull(keyResultId);
        }
    }
}
