package dev.cairn.server.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import dev.cairn.server.ServerTest;
import dev.cairn.server.exports.HistoryExport;
import dev.cairn.server.log.SampleEvents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files into a real log. Each test has a cycle of its own, for the log forgets nothing. */
@ServerTest
@TestMethodOrder(MethodOrderer.MethodName.class)
class ImportsTest {

    private static final PersonId ACTOR = PersonId.fromKey("whoever imports");

    @Autowired
    private Imports imports;

    @Autowired
    private HistoryExport export;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EventStore events;

    @Autowired
    private PlatformTransactionManager transactions;

    @TempDir
    private Path directory = Path.of(".");

    @Test
    void recordsEveryRowWithWhoImportedItAndWhereItStood() throws IOException {
        ImportReport report = take("metadata.csv", file("Metadata"), false);

        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.IMPORTED);
        List<Map<String, @Nullable Object>> logged = logged("Metadata");
        assertThat(logged).hasSize((int) report.events());
        assertThat(logged)
                .allSatisfy(event -> assertThat(event)
                        .containsEntry("actor", ACTOR.value())
                        .containsEntry("source", "import")
                        .containsEntry("file", "metadata.csv"));
        assertThat(logged.getLast()).containsEntry("row", "5").containsEntry("name", "objective.check-in-recorded");
    }

    @Test
    void changesNothingWhenTheSameFileIsTakenInAgain() throws IOException {
        take("first.csv", file("Again"), false);
        long before = head();

        ImportReport again = take("second.csv", file("Again"), false);

        assertThat(again.outcome()).isEqualTo(ImportReport.Outcome.IMPORTED);
        assertThat(again.alreadyImported()).isEqualTo(again.rows()).isEqualTo(4);
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void takesInOnlyTheRowsThatWereAddedToAFile() throws IOException {
        take("grows.csv", file("Grows"), false);

        ImportReport more = take(
                "grows.csv",
                file("Grows")
                        + "2026-01-20T10:00:00Z,sample-ben,Grows,Sample ovens Grows,Bake more,Loaves a day,check-in,60,,,,,\n",
                false);

        assertThat(more.alreadyImported()).isEqualTo(4);
        assertThat(more.events()).isEqualTo(1);
    }

    @Test
    void recordsNothingOfADryRun() throws IOException {
        long before = head();

        ImportReport report = take("dry.csv", file("Dry"), true);

        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.ACCEPTED);
        assertThat(report.events()).isEqualTo(6);
        assertThat(head()).isEqualTo(before);
        assertThat(people("dry-only")).isZero();
    }

    @Test
    void recordsNothingWhereOneRowIsWrong() throws IOException {
        long before = head();

        ImportReport report = take(
                "wrong.csv",
                file("Wrong")
                        + "2026-01-20,sample-ben,Wrong,Sample ovens Wrong,Bake more,Loaves a day,score,1.5,,,,,\n",
                false);

        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.REFUSED);
        assertThat(report.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(6);
            assertThat(problem.column()).isEqualTo("value");
            assertThat(problem.code()).isEqualTo("score-out-of-range");
            assertThat(problem.accepted()).isEqualTo("0 to 1");
        });
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void makesThePeopleOfAFileKnownWithoutALogin() throws IOException {
        take("people.csv", file("People").replace("sample-ben", "only-here"), false);

        assertThat(people("only-here")).isOne();
    }

    @Test
    void goesOnWhereAnEarlierFileEnded() throws IOException {
        take("one.csv", file("Twice"), false);

        ImportReport report = take("two.csv", """
                at,actor,cycle,team,objective,key_result,change,value
                2026-02-01T10:00:00Z,sample-ben,Twice,Sample ovens Twice,Bake more,Loaves a day,key-result-reworded,Loaves a week
                2026-02-02T10:00:00Z,sample-ben,Twice,Sample ovens Twice,Bake more,Loaves a week,check-in,70
                """, false);

        assertThat(report.problems()).isEmpty();
        assertThat(report.notices()).isEmpty();
        assertThat(report.events()).isEqualTo(2);
    }

    @Test
    void exportsTheSameBytesTwice() throws IOException {
        take("export.csv", file("Export"), false);

        assertThat(exported()).isEqualTo(exported()).contains("Loaves a day").contains("sample-ben");
    }

    @Test
    void decidesAgainWhereSomebodyElseChangedTeamsMeanwhile() throws IOException {
        Path path = directory.resolve("overtaken.csv");
        Files.writeString(path, file("Overtaken"));
        AtomicInteger overtakings = new AtomicInteger();

        ImportReport report = imports.take(path, "overtaken.csv", ACTOR, null, false, (phase, rows, done, total) -> {
            if (phase == ImportProgress.Phase.CHECKING && overtakings.incrementAndGet() == 1) {
                formTeamElsewhere("First elsewhere");
            }
        });

        assertThat(report.outcome()).isEqualTo(ImportReport.Outcome.IMPORTED);
        assertThat(overtakings).hasValue(2);
        assertThat(logged("Overtaken")).hasSize((int) report.events());
    }

    @Test
    void recordsNothingWhereOthersGoOnChangingTeams() throws IOException {
        Path path = directory.resolve("hopeless.csv");
        Files.writeString(path, file("Hopeless"));

        assertThatThrownBy(() -> imports.take(path, "hopeless.csv", ACTOR, null, false, (phase, rows, done, total) -> {
                    if (phase == ImportProgress.Phase.CHECKING) {
                        formTeamElsewhere("Again and again " + TeamId.random());
                    }
                }))
                .isInstanceOf(ImportOvertakenException.class)
                .hasMessageContaining("Nothing was imported");
        assertThat(logged("Hopeless")).isEmpty();
    }

    /** In another transaction, as another person would do it. */
    private void formTeamElsewhere(String name) {
        CompletableFuture.runAsync(() -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> events.publish(SampleEvents.formed(TeamId.random(), name))))
                .join();
    }

    private ImportReport take(String name, String content, boolean dryRun) throws IOException {
        Path path = directory.resolve(name);
        Files.writeString(path, content);
        return imports.take(path, name, ACTOR, null, dryRun, ImportProgress.SILENT);
    }

    private static String file(String cycle) {
        return """
                at,actor,cycle,team,objective,key_result,change,value,metric,unit,baseline,target,weight
                2026-01-01,sample-ben,CYCLE,,,,cycle-defined,2026-01-01/2026-03-31,,,,,
                2026-01-02,sample-ben,CYCLE,Sample ovens,Bake more,,objective-set,,,,,,
                2026-01-02,sample-ben,CYCLE,Sample ovens,Bake more,Loaves a day,key-result-added,,increase,loaves,40,100,
                2026-01-15T10:00:00Z,sample-ben,CYCLE,Sample ovens,Bake more,Loaves a day,check-in,55,,,,,
                """.replace("CYCLE", cycle).replace("Sample ovens", "Sample ovens " + cycle);
    }

    private String exported() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What was recorded of the cycle of that name, and of the goals in it. */
    private List<Map<String, @Nullable Object>> logged(String cycle) {
        return jdbc.sql("""
                        select name, metadata ->> 'actor' as actor, metadata ->> 'source' as source,
                               metadata ->> 'importFile' as file, metadata ->> 'importRow' as row
                        from log.event where metadata ->> 'importFile' = :file order by position
                        """)
                .param("file", cycle.toLowerCase(Locale.ROOT) + ".csv")
                .query()
                .listOfRows();
    }

    private long people(String handle) {
        return jdbc.sql("select count(*) from people.person where handle = :handle")
                .param("handle", handle)
                .query(Long.class)
                .single();
    }

    private long head() {
        return jdbc.sql("select coalesce(max(position), 0) from log.event")
                .query(Long.class)
                .single();
    }
}
