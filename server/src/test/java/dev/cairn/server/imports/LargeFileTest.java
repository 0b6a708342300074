package dev.cairn.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.person.PersonId;
import dev.cairn.server.ServerTest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@Tag("full")
class LargeFileTest {

    private static final int TEAMS = 20;
    private static final int GOALS_A_TEAM = 10;
    private static final int KEY_RESULTS_A_GOAL = 5;
    private static final int ROWS = 100_000;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    private Path directory = Path.of(".");

    @Test
    void takesInAHundredThousandRowsAndTellsHowFarItIs() throws IOException {
        Path file = directory.resolve("large.csv");
        write(file);
        AtomicLong checked = new AtomicLong();
        AtomicLong recorded = new AtomicLong();

        ImportReport report = imports.take(
                file, "large.csv", PersonId.fromKey("whoever imports"), null, false, (phase, rows, done, total) -> {
                    assertThat(done).isBetween(0L, total);
                    (phase == ImportProgress.Phase.CHECKING ? checked : recorded).set(rows);
                });

        assertThat(report.problems()).isEmpty();
        assertThat(report.rows()).isEqualTo(ROWS);
        assertThat(checked).hasValue(ROWS);
        assertThat(recorded).hasValue(ROWS);
        assertThat(jdbc.sql("select count(*) from log.event").query(Long.class).single())
                .isEqualTo(report.events());
    }

    private static void write(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("at,actor,cycle,team,objective,key_result,change,value,metric,unit,baseline,target,note\n");
            out.write("2024-01-01T00:00:00Z,sample-anna,2024,,,,cycle-defined,2024-01-01/2024-12-31,,,,,\n");
            int rows = 1;
            for (int goal = 0; goal < TEAMS * GOALS_A_TEAM; goal++) {
                String place = place(goal);
                out.write("2024-01-01T00:00:00Z,sample-anna," + place + ",,objective-set,,,,,,\n");
                rows++;
                for (int keyResult = 0; keyResult < KEY_RESULTS_A_GOAL; keyResult++) {
                    out.write("2024-01-01T00:00:00Z,sample-anna," + place + ",Result " + keyResult
                            + ",key-result-added,,increase,loaves,0,1000,\n");
                    rows++;
                }
            }
            Instant at = Instant.parse("2024-01-02T00:00:00Z");
            for (int i = 0; rows < ROWS; i++, rows++) {
                at = at.plusSeconds(60);
                out.write(at + ",sample-ben," + place(i % (TEAMS * GOALS_A_TEAM)) + ",Result " + i % KEY_RESULTS_A_GOAL
                        + ",check-in," + i % 1000 + ",,,,,Reading number " + i + "\n");
            }
        }
    }

    private static String place(int goal) {
        return "2024,Team " + goal % TEAMS + ",Goal " + goal;
    }
}
