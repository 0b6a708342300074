package dev.cairn.query.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.events.Act;
import dev.cairn.events.FreeText;
import dev.cairn.events.Reason;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.cycle.ScoringStarted;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.ObjectiveMoved;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.team.TeamDissolved;
import dev.cairn.query.History;
import dev.cairn.query.ProjectionSpecification;
import dev.cairn.query.QueryDatabase;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Timestamps;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

class JournalTest {

    private static final String GOAL = ObjectiveId.fromKey("goal").value();
    private static final String CYCLE = CycleId.fromKey("cycle").value();
    private static final String KEY_RESULT = "key-result:00000000-0000-4000-8000-000000000003";

    private final QueryDatabase database = QueryDatabase.get();
    private final Journal journal = new Journal(database.jdbc());
    private final History history = new History()
            .at(
                    "2026-01-01",
                    act -> new ObjectiveSet(GOAL, CYCLE, "team:a", null, "Grow", "committed", null, false, act))
            .at("2026-01-02", act -> new ObjectivePublished(GOAL, act))
            .at("2026-01-03", act -> new ObjectiveMoved(GOAL, "team:b", null, act))
            .imported(
                    "2026-02-01",
                    "2026-01-05",
                    "2026-01-04",
                    act -> new CheckInRecorded(
                            GOAL, KEY_RESULT, "check-in:1", new BigDecimal("10.50"), null, null, null, act))
            .at("2026-02-02", act -> new TeamDissolved("team:a", act))
            .at("2026-02-03", act -> new ScoringStarted(CYCLE, act));

    @Test
    void givesEveryEventBackAsItWas() {
        given(history);

        assertThat(journal.after(-1, 100)).isEqualTo(history.events());
    }

    @Test
    void readsOnInPages() {
        given(history);
        List<RecordedEvent> events = history.events();

        assertThat(journal.after(events.get(1).position(), 2)).isEqualTo(events.subList(2, 4));
    }

    @Test
    void readsTheEventsOfAStream() {
        given(history);

        assertThat(journal.ofStream(GOAL)).isEqualTo(history.events().subList(0, 4));
    }

    @Test
    void readsTheEventsOfSomeStreamsUpToAPosition() {
        given(history);
        List<RecordedEvent> events = history.events();

        assertThat(journal.ofStreams(List.of(GOAL, CYCLE), events.get(2).position()))
                .isEqualTo(events.subList(0, 3));
    }

    @Test
    void putsAGoalsEventsUnderItsCycleAndTheTeamOfThatMoment() {
        given(history);

        assertThat(database.jdbc()
                        .sql("select cycle_id, team_id from journal.event order by position")
                        .query((row, number) -> row.getString(1) + " " + row.getString(2))
                        .list())
                .containsExactly(
                        CYCLE + " team:a",
                        CYCLE + " team:a",
                        CYCLE + " team:b",
                        CYCLE + " team:b",
                        "null team:a",
                        CYCLE + " null");
    }

    @Test
    void keepsBothClocksAndWhetherOneIsAClaim() {
        given(history);

        assertThat(database.jdbc()
                        .sql("""
                                select claimed, known_at, recorded_at, effective_at
                                from journal.event where key_result_id = :id
                                """)
                        .param("id", KEY_RESULT)
                        .query((row, number) -> List.<Object>of(
                                row.getBoolean("claimed"),
                                Timestamps.instant(row, "known_at"),
                                Timestamps.instant(row, "recorded_at"),
                                Timestamps.instant(row, "effective_at")))
                        .single())
                .containsExactly(
                        true,
                        History.instant("2026-01-05"),
                        History.instant("2026-02-01"),
                        History.instant("2026-01-04"));
    }

    @Test
    void keepsTheReasonAndTheNoteWhereTheyCanBeFiltered() {
        Act act = new Act(
                History.instant("2026-01-02"),
                "person:x",
                null,
                new Reason("learnt", new FreeText("It was too much.")),
                new FreeText("Sample note"));
        given(new History().record("2026-01-02", new TeamDissolved("team:a", act)));

        assertThat(database.jdbc()
                        .sql("select by, reason_category, reason_text, note from journal.event")
                        .query()
                        .singleRow()
                        .values())
                .containsExactly("person:x", "learnt", "It was too much.", "Sample note");
    }

    @Test
    void refusesTheSameEventAtAnotherPosition() {
        given(history);
        RecordedEvent event = history.events().getFirst();
        RecordedEvent elsewhere = new RecordedEvent(
                99,
                event.eventId(),
                event.streamId(),
                event.sequence(),
                event.recordedAt(),
                event.event(),
                event.metadata());

        assertThatThrownBy(() -> ProjectionSpecification.feed(List.of(projector()), List.of(elsewhere), 1))
                .hasCauseInstanceOf(DuplicateKeyException.class);
    }

    private void given(History given) {
        ProjectionSpecification.of(() -> List.of(projector())).given(given.events());
    }

    private JournalProjector projector() {
        return new JournalProjector(new JdbcTemplate(database.dataSource()));
    }
}
