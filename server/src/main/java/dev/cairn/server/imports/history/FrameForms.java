package dev.cairn.server.imports.history;

import dev.cairn.command.CycleFacts;
import dev.cairn.command.Name;
import dev.cairn.command.TeamFacts;
import dev.cairn.command.TeamLevel;
import dev.cairn.command.cycle.Cadence;
import dev.cairn.command.cycle.CloseCycle;
import dev.cairn.command.cycle.CycleDates;
import dev.cairn.command.cycle.DefineCycle;
import dev.cairn.command.cycle.ReopenCycle;
import dev.cairn.command.cycle.RescheduleCycle;
import dev.cairn.command.cycle.StartScoring;
import dev.cairn.command.organisation.ChangeSettings;
import dev.cairn.command.team.DissolveTeam;
import dev.cairn.command.team.FormTeam;
import dev.cairn.command.team.MoveTeam;
import dev.cairn.command.team.RenameTeam;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.team.TeamId;
import dev.cairn.server.naming.Match;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What goals live in: the settings, cycles and teams. */
final class FrameForms {

    private FrameForms() {}

    static List<RowForm> all() {
        return List.of(
                RowForm.of(
                                "settings-changed",
                                "The organisation works by other settings: value is a JSON object of those that change.")
                        .needs(Column.VALUE)
                        .asks(FrameForms::settings, Set.of(ChangeSettings.class)),
                RowForm.of(
                                "cycle-defined",
                                "A cycle: value is its first and last day, 2026-01-01/2026-03-31. A team says who defined it, and is not kept.")
                        .needs(Column.CYCLE, Column.VALUE)
                        .takes(Column.TEAM, Column.WITHIN, Column.CADENCE, Column.ID)
                        .introduces(Column.CYCLE)
                        .asks(FrameForms::defined, Set.of(DefineCycle.class)),
                RowForm.of("cycle-rescheduled", "The cycle gets other days: value is the first and the last.")
                        .needs(Column.CYCLE, Column.VALUE)
                        .asks(
                                row -> row.ask(new RescheduleCycle(row.places().cycle(), dates(row), row.occasion())),
                                Set.of(RescheduleCycle.class)),
                RowForm.of("scoring-started", "The cycle's goals are being scored.")
                        .needs(Column.CYCLE)
                        .asks(
                                row -> row.ask(new StartScoring(row.places().cycle(), row.occasion())),
                                Set.of(StartScoring.class)),
                RowForm.of("cycle-closed", "The cycle ends; value says what was missing and waived, scores = 3.")
                        .needs(Column.CYCLE)
                        .takes(Column.VALUE)
                        .asks(
                                row -> row.ask(new CloseCycle(
                                        row.places().cycle(), WaiverList.read(row.cells()), row.occasion())),
                                Set.of(CloseCycle.class)),
                RowForm.of("cycle-reopened", "The closed cycle is opened again.")
                        .needs(Column.CYCLE)
                        .asks(
                                row -> row.ask(new ReopenCycle(row.places().cycle(), row.occasion())),
                                Set.of(ReopenCycle.class)),
                RowForm.of("team-formed", "A team, of level team where level is empty, within parent.")
                        .needs(Column.TEAM)
                        .takes(Column.LEVEL, Column.PARENT, Column.IMPLIED, Column.ID)
                        .introduces(Column.TEAM)
                        .asks(FrameForms::formed, Set.of(FormTeam.class)),
                RowForm.of("team-renamed", "The team gets the name in value.")
                        .needs(Column.TEAM, Column.VALUE)
                        .introduces(Column.VALUE)
                        .asks(
                                row -> row.ask(new RenameTeam(
                                        team(row), new Name(row.cells().need(Column.VALUE)), row.occasion())),
                                Set.of(RenameTeam.class)),
                RowForm.of("team-moved", "The team belongs to parent from now on; at the top where that is empty.")
                        .needs(Column.TEAM)
                        .takes(Column.PARENT)
                        .asks(
                                row -> row.ask(
                                        new MoveTeam(team(row), row.places().team(Column.PARENT), row.occasion())),
                                Set.of(MoveTeam.class)),
                RowForm.of("team-dissolved", "The team is no more.")
                        .needs(Column.TEAM)
                        .asks(row -> row.ask(new DissolveTeam(team(row), row.occasion())), Set.of(DissolveTeam.class)));
    }

    private static void settings(HistoryRow row) {
        Settings settings;
        try {
            settings = SettingsJson.merge(row.world().settings(), row.cells().need(Column.VALUE));
        } catch (IllegalArgumentException e) {
            throw row.cells()
                    .refused(
                            Column.VALUE,
                            "not-settings",
                            "Settings are a JSON object of those that change.",
                            SettingsJson.write(row.world().settings()));
        }
        row.ask(new ChangeSettings(settings, row.occasion()));
    }

    private static void defined(HistoryRow row) {
        Cells cells = row.cells();
        CycleDates dates = dates(row);
        String name = cells.need(Column.CYCLE);
        if (isThere(row, row.world().names().cycle(name.strip()), dates)) {
            row.noteThere("The cycle \u201c" + name + "\u201d was defined before, with the same days.");
            return;
        }
        Integer cadence = cells.wholeNumber(Column.CADENCE);
        row.ask(new DefineCycle(
                row.newId("cycle:", "", CycleId::new),
                new Name(name),
                dates,
                cells.text(Column.WITHIN) == null ? null : row.places().needCycle(Column.WITHIN),
                cadence == null ? null : new Cadence(cadence),
                row.occasion()));
    }

    /** Files of different teams define the same quarter. One that is given an id wants to be that very one. */
    private static boolean isThere(HistoryRow row, @Nullable CycleId known, CycleDates dates) {
        CycleFacts facts = known == null ? null : row.world().cycle(known);
        return facts != null
                && row.cells().text(Column.ID) == null
                && facts.firstDay().equals(dates.firstDay())
                && facts.lastDay().equals(dates.lastDay());
    }

    private static void formed(HistoryRow row) {
        Cells cells = row.cells();
        String given = cells.text(Column.LEVEL);
        TeamLevel level = given == null ? TeamLevel.TEAM : TeamLevel.of(given.strip());
        TeamId parent = row.places().team(Column.PARENT);
        if (isThere(row, level, parent)) {
            row.noteThere("The team \u201c" + cells.need(Column.TEAM) + "\u201d was formed before, at the same place.");
            return;
        }
        row.ask(new FormTeam(
                row.newId("team:", "", TeamId::new),
                new Name(cells.need(Column.TEAM)),
                level,
                parent,
                cells.flag(Column.IMPLIED),
                row.occasion()));
    }

    private static boolean isThere(HistoryRow row, TeamLevel level, @Nullable TeamId parent) {
        if (row.cells().text(Column.ID) != null
                || !(row.world().names().team(row.cells().need(Column.TEAM).strip())
                        instanceof Match.Exact<TeamId>(TeamId known))) {
            return false;
        }
        TeamFacts facts = row.world().team(known);
        return facts != null
                && !facts.dissolved()
                && facts.level() == level
                && Objects.equals(facts.parentTeamId(), parent);
    }

    private static TeamId team(HistoryRow row) {
        return Objects.requireNonNull(row.places().team(Column.TEAM), "the form needs a team");
    }

    private static CycleDates dates(HistoryRow row) {
        Cells cells = row.cells();
        String[] days = cells.need(Column.VALUE).strip().split("/", -1);
        if (days.length != 2) {
            throw cells.refused(
                    Column.VALUE,
                    "not-two-days",
                    "A cycle has a first and a last day, with a slash between them.",
                    "2026-01-01/2026-03-31");
        }
        return new CycleDates(cells.day(Column.VALUE, days[0]), cells.day(Column.VALUE, days[1]));
    }
}
