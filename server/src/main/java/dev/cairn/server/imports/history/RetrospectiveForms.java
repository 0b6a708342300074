package dev.cairn.server.imports.history;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.command.retrospective.CitedEvents;
import dev.cairn.command.retrospective.CompleteRetrospective;
import dev.cairn.command.retrospective.DecideAction;
import dev.cairn.command.retrospective.DropAction;
import dev.cairn.command.retrospective.FinishAction;
import dev.cairn.command.retrospective.NoteObservation;
import dev.cairn.command.retrospective.ObservationKind;
import dev.cairn.command.retrospective.OpenRetrospective;
import dev.cairn.command.retrospective.ReopenRetrospective;
import dev.cairn.command.retrospective.RetrospectiveText;
import dev.cairn.command.retrospective.WithdrawObservation;
import dev.cairn.events.retrospective.ActionId;
import dev.cairn.events.retrospective.ObservationId;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.team.TeamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

/** What a team saw when it looked back, and what it means to do. A retrospective goes by its cycle and team. */
final class RetrospectiveForms {

    private RetrospectiveForms() {}

    static List<RowForm> all() {
        return List.of(
                onRetrospective("retrospective-opened", "The team begins to look back on the cycle.")
                        .takes(Column.ID)
                        .asks(RetrospectiveForms::opened, Set.of(OpenRetrospective.class)),
                onRetrospective(
                                "observation-noted",
                                "Somebody saw what is in value; kind is went-well, did-not-go-well, learned or puzzles, and cites names the ref of rows that show it.")
                        .needs(Column.KIND, Column.VALUE)
                        .takes(Column.ID, Column.CITES)
                        .asks(RetrospectiveForms::noted, Set.of(NoteObservation.class)),
                onRetrospective("observation-withdrawn", "The observation of that id is taken back.")
                        .needs(Column.ID)
                        .asks(
                                row -> {
                                    RetrospectiveId of = retrospective(row);
                                    row.ask(new WithdrawObservation(of, observation(row, of), row.occasion()));
                                },
                                Set.of(WithdrawObservation.class)),
                onRetrospective("action-decided", "What is in value is to be done by due.")
                        .needs(Column.VALUE, Column.DUE)
                        .takes(Column.ID, Column.OWNER)
                        .asks(RetrospectiveForms::decided, Set.of(DecideAction.class)),
                onRetrospective("action-finished", "The action of that id was done.")
                        .needs(Column.ID)
                        .asks(
                                row -> {
                                    RetrospectiveId of = retrospective(row);
                                    row.ask(new FinishAction(of, action(row, of), row.occasion()));
                                },
                                Set.of(FinishAction.class)),
                onRetrospective("action-dropped", "The action of that id is given up.")
                        .needs(Column.ID)
                        .asks(
                                row -> {
                                    RetrospectiveId of = retrospective(row);
                                    row.ask(new DropAction(of, action(row, of), row.occasion()));
                                },
                                Set.of(DropAction.class)),
                stage(
                        "retrospective-completed",
                        "The retrospective is over.",
                        CompleteRetrospective.class,
                        CompleteRetrospective::new),
                stage(
                        "retrospective-reopened",
                        "The retrospective is taken up again.",
                        ReopenRetrospective.class,
                        ReopenRetrospective::new));
    }

    private static RowForm.Draft onRetrospective(String change, String meaning) {
        return RowForm.of(change, meaning).needs(Column.CYCLE, Column.TEAM);
    }

    private static RowForm stage(
            String change,
            String meaning,
            Class<? extends Command> type,
            BiFunction<RetrospectiveId, Occasion, Command> command) {
        return onRetrospective(change, meaning)
                .asks(row -> row.ask(command.apply(retrospective(row), row.occasion())), Set.of(type));
    }

    private static void opened(HistoryRow row) {
        row.ask(new OpenRetrospective(
                row.newId("retrospective:", "", RetrospectiveId::new),
                row.places().cycle(),
                team(row),
                row.occasion()));
    }

    private static void noted(HistoryRow row) {
        RetrospectiveId of = retrospective(row);
        row.ask(new NoteObservation(
                of,
                observation(row, of),
                ObservationKind.of(row.cells().need(Column.KIND).strip()),
                text(row),
                cited(row),
                row.occasion()));
    }

    private static void decided(HistoryRow row) {
        RetrospectiveId of = retrospective(row);
        row.ask(new DecideAction(
                of,
                action(row, of),
                text(row),
                row.cells().person(Column.OWNER),
                Objects.requireNonNull(row.cells().day(Column.DUE)),
                row.occasion()));
    }

    private static RetrospectiveText text(HistoryRow row) {
        return new RetrospectiveText(row.cells().need(Column.VALUE));
    }

    private static CitedEvents cited(HistoryRow row) {
        String refs = row.cells().text(Column.CITES);
        if (refs == null) {
            return CitedEvents.NONE;
        }
        List<String> eventIds = new ArrayList<>();
        for (String ref : refs.split(";", -1)) {
            String eventId = row.world().referred(ref.strip());
            if (eventId == null) {
                if (row.world().isUncertain(RowForms.refName(ref))) {
                    throw new FollowsFromRefusedRowException(ref.strip());
                }
                throw row.cells()
                        .refused(
                                Column.CITES,
                                "ref-unknown",
                                "What is cited is in a row before this one, which says so.",
                                "a row with the ref " + ref.strip());
            }
            eventIds.add(eventId);
        }
        return new CitedEvents(eventIds);
    }

    private static ObservationId observation(HistoryRow row, RetrospectiveId of) {
        return row.newId("observation:", of.value(), ObservationId::new);
    }

    private static ActionId action(HistoryRow row, RetrospectiveId of) {
        return row.newId("action:", of.value(), ActionId::new);
    }

    private static TeamId team(HistoryRow row) {
        return Objects.requireNonNull(row.places().team(Column.TEAM), "the form needs a team");
    }

    private static RetrospectiveId retrospective(HistoryRow row) {
        RetrospectiveId found = row.world().retrospective(row.places().cycle(), team(row));
        if (found == null) {
            throw row.cells()
                    .refused(
                            Column.TEAM,
                            "retrospective-not-opened",
                            "A retrospective is opened before anything is said in it.",
                            "a row retrospective-opened before this one");
        }
        return found;
    }
}
