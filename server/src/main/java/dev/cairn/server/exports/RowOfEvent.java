package dev.cairn.server.exports;

import dev.cairn.events.Act;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.EventCatalogue;
import dev.cairn.events.FreeText;
import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.cycle.CycleRescheduled;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.organisation.OrganisationEvent;
import dev.cairn.events.organisation.SettingsChanged;
import dev.cairn.events.report.ReportDefined;
import dev.cairn.events.report.ReportEvent;
import dev.cairn.events.report.ReportRetired;
import dev.cairn.events.report.ReportRevised;
import dev.cairn.events.retrospective.ActionDecided;
import dev.cairn.events.retrospective.ActionDropped;
import dev.cairn.events.retrospective.ActionFinished;
import dev.cairn.events.retrospective.ObservationNoted;
import dev.cairn.events.retrospective.ObservationWithdrawn;
import dev.cairn.events.retrospective.RetrospectiveCompleted;
import dev.cairn.events.retrospective.RetrospectiveEvent;
import dev.cairn.events.retrospective.RetrospectiveOpened;
import dev.cairn.events.retrospective.RetrospectiveReopened;
import dev.cairn.events.team.TeamDissolved;
import dev.cairn.events.team.TeamEvent;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamMoved;
import dev.cairn.events.team.TeamRenamed;
import dev.cairn.server.imports.history.Column;
import dev.cairn.server.imports.history.ReportJson;
import dev.cairn.server.imports.history.SettingsJson;
import dev.cairn.server.imports.history.WaiverList;
import dev.cairn.server.naming.Names;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The row of an event: each event has exactly one. Names are those at the time just before the event, for that is where an
 * import stands when it reads the row.
 */
final class RowOfEvent {

    private final Names names;
    private final UnaryOperator<String> handles;
    private final Map<Column, String> cells = new EnumMap<>(Column.class);

    private RowOfEvent(Names names, UnaryOperator<String> handles) {
        this.names = names;
        this.handles = handles;
    }

    /**
     * The cells of the row; those that are not there are empty.
     *
     * @param names who was called what just before the event
     * @param handles how the person of an id is called
     * @param citations by what the rows before are cited
     */
    static Map<Column, String> of(
            DomainEvent event, Instant recordedAt, Names names, UnaryOperator<String> handles, Citations citations) {
        RowOfEvent row = new RowOfEvent(names, handles);
        row.act(event.act(), recordedAt);
        row.put(Column.CHANGE, EventCatalogue.change(event.getClass()));
        switch (event) {
            case OrganisationEvent of -> row.write(of);
            case CycleEvent of -> row.write(of);
            case TeamEvent of -> row.write(of);
            case ObjectiveEvent of -> new RowOfGoalEvent(row).write(of);
            case RetrospectiveEvent of -> row.write(of, citations);
            case ReportEvent of -> row.write(of);
            default -> throw new IllegalArgumentException(event.getClass() + " belongs to no known stream.");
        }
        return row.cells;
    }

    private void act(Act act, Instant recordedAt) {
        put(Column.AT, act.effectiveAt().toString());
        put(Column.RECORDED_AT, act.knownAt(recordedAt).toString());
        person(Column.ACTOR, act.by());
        if (act.reason() != null) {
            put(Column.REASON, act.reason().category());
            text(Column.REASON_TEXT, act.reason().text());
        }
        text(Column.NOTE, act.note());
    }

    private void write(OrganisationEvent event) {
        switch (event) {
            case SettingsChanged changed -> put(Column.VALUE, SettingsJson.write(changed.settings()));
        }
    }

    private void write(ReportEvent event) {
        put(Column.ID, event.reportId());
        switch (event) {
            case ReportDefined e ->
                put(
                        Column.VALUE,
                        new ReportJson(e.name(), e.question(), e.sql(), e.parameters(), e.presentation()).write());
            case ReportRevised e ->
                put(
                        Column.VALUE,
                        new ReportJson(null, e.question(), e.sql(), e.parameters(), e.presentation()).write());
            case ReportRetired ignored -> {
                // The change word says it all.
            }
        }
    }

    private void write(CycleEvent event) {
        switch (event) {
            case CycleDefined defined -> {
                put(Column.ID, defined.cycleId());
                put(Column.CYCLE, defined.name());
                put(Column.VALUE, defined.firstDay() + "/" + defined.lastDay());
                if (defined.withinCycleId() != null) {
                    put(Column.WITHIN, names.cycleName(defined.withinCycleId()));
                }
                if (defined.cadenceDays() != null) {
                    put(Column.CADENCE, defined.cadenceDays().toString());
                }
                return;
            }
            case CycleClosed closed -> {
                if (closed.waived() != null) {
                    put(Column.VALUE, WaiverList.of(closed.waived()));
                }
            }
            case CycleRescheduled dates -> put(Column.VALUE, dates.firstDay() + "/" + dates.lastDay());
            default -> {
                // The change word says it all.
            }
        }
        put(Column.CYCLE, names.cycleName(event.cycleId()));
    }

    private void write(TeamEvent event) {
        switch (event) {
            case TeamFormed formed -> {
                put(Column.ID, formed.teamId());
                put(Column.TEAM, formed.name());
                put(Column.LEVEL, formed.level());
                team(Column.PARENT, formed.parentTeamId());
                flag(Column.IMPLIED, formed.implied());
                return;
            }
            case TeamRenamed renamed -> put(Column.VALUE, renamed.name());
            case TeamMoved moved -> team(Column.PARENT, moved.parentTeamId());
            case TeamDissolved ignored -> {
                // The change word says it all.
            }
        }
        team(Column.TEAM, event.teamId());
    }

    private void write(RetrospectiveEvent event, Citations citations) {
        switch (event) {
            case RetrospectiveOpened opened -> {
                put(Column.ID, opened.retrospectiveId());
                put(Column.CYCLE, names.cycleName(opened.cycleId()));
                team(Column.TEAM, opened.teamId());
                return;
            }
            case ObservationNoted noted -> {
                put(Column.ID, noted.observationId());
                put(Column.KIND, noted.kind());
                text(Column.VALUE, noted.text());
                if (!noted.citedEventIds().isEmpty()) {
                    put(Column.CITES, citations.of(noted.citedEventIds()));
                }
            }
            case ObservationWithdrawn withdrawn -> put(Column.ID, withdrawn.observationId());
            case ActionDecided decided -> {
                put(Column.ID, decided.actionId());
                text(Column.VALUE, decided.text());
                person(Column.OWNER, decided.ownerId());
                put(Column.DUE, decided.due().toString());
            }
            case ActionFinished finished -> put(Column.ID, finished.actionId());
            case ActionDropped dropped -> put(Column.ID, dropped.actionId());
            case RetrospectiveCompleted ignored -> {
                // The change word says it all.
            }
            case RetrospectiveReopened ignored -> {
                // The change word says it all.
            }
        }
        RetrospectiveOpened of = names.retrospective(event.retrospectiveId());
        put(Column.CYCLE, names.cycleName(of.cycleId()));
        team(Column.TEAM, of.teamId());
    }

    Names names() {
        return names;
    }

    void put(Column column, String text) {
        cells.put(column, text);
    }

    void text(Column column, @Nullable FreeText text) {
        if (text != null) {
            put(column, text.text());
        }
    }

    void flag(Column column, boolean flag) {
        if (flag) {
            put(column, "true");
        }
    }

    void person(Column column, @Nullable String personId) {
        if (personId != null) {
            put(column, handles.apply(personId));
        }
    }

    void team(Column column, @Nullable String teamId) {
        if (teamId != null) {
            put(column, names.teamName(teamId));
        }
    }
}
