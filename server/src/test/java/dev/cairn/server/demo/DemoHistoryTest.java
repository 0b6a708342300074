package dev.cairn.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultDropped;
import dev.cairn.events.objective.KeyResultPredecessorNamed;
import dev.cairn.events.objective.KeyResultRestored;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.ObjectiveCarriedForward;
import dev.cairn.events.objective.ObjectiveDeclined;
import dev.cairn.events.objective.ObjectiveDropped;
import dev.cairn.events.objective.ScoreCorrected;
import dev.cairn.events.team.TeamMoved;
import dev.cairn.events.team.TeamRenamed;
import dev.cairn.server.imports.ImportReport;
import dev.cairn.server.imports.InMemoryImport;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoHistoryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T23:59:59.999Z",
                "2025-12-31T22:59:59Z",
                "2026-01-01T00:00:00Z",
                "2026-03-31T12:00:00Z",
                "2026-05-17T08:30:00Z",
                "2026-06-30T11:59:59Z"
            })
    void isAcceptedByTheRulesOnAnyDay(Instant day) throws IOException {
        InMemoryImport cairn = new InMemoryImport();

        ImportReport report = cairn.take(historyOf(day));

        assertThat(report.problems()).isEmpty();
        assertThat(report.notices()).isEmpty();
        assertThat(report.changes()).doesNotContainKey("unknown");
        LocalDate today = LocalDate.ofInstant(day, DemoHistory.ZONE);
        assertThat(events(cairn, CycleDefined.class))
                .filteredOn(cycle -> cycle.name().contains("-Q")
                        && !cycle.firstDay().isAfter(today)
                        && !cycle.lastDay().isBefore(today))
                .hasSize(1);
    }

    @Test
    void hasEveryFeatureInIt() throws IOException {
        InMemoryImport cairn = new InMemoryImport();

        cairn.take(historyOf(Instant.parse("2026-06-20T12:00:00Z")));

        Set<Class<?>> changes = cairn.log().stream().map(Object::getClass).collect(Collectors.toSet());
        assertThat(changes)
                .contains(
                        KeyResultRetargeted.class,
                        CheckInCorrected.class,
                        CheckInRetracted.class,
                        KeyResultDropped.class,
                        KeyResultRestored.class,
                        ObjectiveDropped.class,
                        ObjectiveDeclined.class,
                        ObjectiveCarriedForward.class,
                        KeyResultPredecessorNamed.class,
                        ScoreCorrected.class,
                        TeamMoved.class,
                        TeamRenamed.class);
        assertThat(events(cairn, KeyResultAdded.class))
                .extracting(added -> added.metric().type())
                .contains("increase", "decrease", "maintain", "milestone");
        assertThat(events(cairn, CycleClosed.class)).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void endsToday() throws IOException {
        Instant now = Instant.parse("2026-05-17T08:30:00Z");
        InMemoryImport cairn = new InMemoryImport();

        cairn.take(historyOf(now));

        assertThat(cairn.log())
                .allSatisfy(event -> assertThat(event.act().claimedAt()).isBeforeOrEqualTo(now));
    }

    private static String historyOf(Instant now) throws IOException {
        StringWriter out = new StringWriter();
        DemoHistory.write(now, out);
        return out.toString();
    }

    private static <E extends DomainEvent> List<E> events(InMemoryImport cairn, Class<E> type) {
        return cairn.log().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
