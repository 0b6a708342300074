package dev.cairn.server.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.objective.InitiativeAdded;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.ObjectivePublished;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.ReviewerNamed;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.server.imports.table.RowProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A quarter that begins in a spreadsheet. */
class PlanTest {

    private static final String HEADER =
            "Cycle,Team,Parent team,Objective,Kind,Owner,Reviewer,Key result,Metric,Unit,Baseline,Target,Low,High,Steps,Weight,Due,Initiatives\n";

    private final InMemoryImport cairn = new InMemoryImport();

    @TempDir
    private Path directory = Path.of(".");

    @BeforeEach
    void defineTheCycle() {
        cairn.take("at,cycle,change,value\n2026-06-01,2026-Q3,cycle-defined,2026-07-01/2026-09-30\n");
    }

    @Test
    void draftsAGoalOnceWithAllItsKeyResults() {
        ImportReport report = cairn.take(
                HEADER
                        + "2026-Q3,Sample ovens,Sample bakery,Bake more,aspirational,sample-ben,sample-anna,Loaves a day,increase,loaves,40,100,,,,2,,Second oven; Night shift\n"
                        + "2026-Q3,Sample ovens,Sample bakery,Bake more,aspirational,sample-ben,sample-anna,New oven,milestone,,,,,,Choose = 1; Build = 3,,2026-09-15,\n"
                        + "2026-Q3,Sample ovens,Sample bakery,Bake more,aspirational,sample-ben,sample-anna,Heat,maintain,degrees,,,210,230,,,,\n");

        assertThat(report.problems()).isEmpty();
        assertThat(report.layout()).isEqualTo("plan");
        assertThat(events(ObjectiveSet.class)).singleElement().satisfies(goal -> {
            assertThat(goal.kind()).isEqualTo("aspirational");
            assertThat(goal.ownerId()).isEqualTo(cairn.person("sample-ben").value());
            assertThat(goal.act().claimedAt()).isNull();
            assertThat(goal.act().effectiveAt()).isEqualTo(InMemoryImport.NOW);
            assertThat(goal.act().by()).isEqualTo(InMemoryImport.ACTOR.value());
        });
        assertThat(events(ReviewerNamed.class)).hasSize(1);
        assertThat(events(ObjectivePublished.class)).isEmpty();
        assertThat(events(KeyResultAdded.class))
                .extracting(added -> added.metric().type())
                .containsExactly("increase", "milestone", "maintain");
        assertThat(events(KeyResultAdded.class).get(1).due()).isEqualTo(LocalDate.parse("2026-09-15"));
        assertThat(events(InitiativeAdded.class))
                .extracting(InitiativeAdded::wording)
                .containsExactly("Second oven", "Night shift");
        assertThat(events(TeamFormed.class))
                .extracting(TeamFormed::name, TeamFormed::level)
                .containsExactly(tuple("Sample bakery", "department"), tuple("Sample ovens", "team"));
    }

    @Test
    void changesNothingWhenTheSamePlanIsTakenInAgain() {
        String plan = HEADER + "2026-Q3,Sample ovens,,Bake more,,,,Loaves a day,increase,loaves,40,100,,,,,,\n";
        cairn.take(plan);
        int before = cairn.log().size();

        ImportReport again = cairn.take(plan);

        assertThat(again.alreadyImported()).isEqualTo(1);
        assertThat(cairn.log()).hasSize(before);
    }

    @Test
    void addsToAGoalThatIsThereAlready() {
        cairn.take(HEADER + "2026-Q3,Sample ovens,,Bake more,,,,Loaves a day,increase,loaves,40,100,,,,,,\n");

        ImportReport report =
                cairn.take(HEADER + "2026-Q3,Sample ovens,,Bake more,,,,Rolls a day,increase,rolls,200,400,,,,,,\n");

        assertThat(report.problems()).isEmpty();
        assertThat(events(ObjectiveSet.class)).hasSize(1);
        assertThat(events(KeyResultAdded.class)).hasSize(2);
    }

    @Test
    void tellsAllThatIsWrong() {
        ImportReport report = cairn.take(HEADER
                + "2026-Q4,Sample ovens,,Bake more,,,,Loaves a day,increase,loaves,40,100,,,,,,\n"
                + "2026-Q3,Sample ovens,,Bake other,ambitious,,,Loaves a day,increase,loaves,40,100,,,,,,\n"
                + "2026-Q3,Sample ovens,,Bake less,,,,Loaves a day,increase,loaves,40,,,,,,,\n"
                + "2026-Q3,Sample ovens,,Bake well,,,,Loaves a day,increase,loaves,40,50,,,,,2026-12-24,\n");

        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.REFUSED);
        assertThat(report.problems())
                .extracting(RowProblem::line, RowProblem::column)
                .containsExactly(tuple(2L, "cycle"), tuple(3L, "kind"), tuple(4L, "target"), tuple(5L, "due"));
    }

    @Test
    void readsASpreadsheetAndNamesTheCellThatIsWrong() throws IOException {
        Path file = directory.resolve("plan.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Plan");
            String[] header = HEADER.strip().split(",", -1);
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            for (int row = 1; row <= 2; row++) {
                sheet.value(row, 0, "2026-Q3");
                sheet.value(row, 1, "Sample ovens");
                sheet.value(row, 3, "Bake more");
                sheet.value(row, 7, "Loaves a day " + row);
                sheet.value(row, 8, "increase");
                sheet.value(row, 10, 40);
            }
            sheet.value(1, 11, 100.5);
            sheet.value(2, 11, "many");
        }

        ImportReport report = cairn.take(file);

        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.cell()).isEqualTo("L3");
            assertThat(problem.column()).isEqualTo("target");
            assertThat(problem.value()).isEqualTo("many");
        });
    }

    private <E extends DomainEvent> List<E> events(Class<E> type) {
        return cairn.log().stream().filter(type::isInstance).map(type::cast).toList();
    }
}
