package dev.cairn.server.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cairn and its PostgreSQL, killed at random moments while people work. */
class FaultRunTest {

    @TempDir
    private Path directory;

    @Test
    @Timeout(600)
    void losesNothingAndDoesNothingTwiceWhenItIsKilled() throws Exception {
        run(3, System.nanoTime());
    }

    @Test
    @Tag("full")
    @Timeout(7200)
    void losesNothingAndDoesNothingTwiceHoweverOftenItIsKilled() throws Exception {
        run(60, System.nanoTime());
    }

    private void run(int kills, long seed) throws Exception {
        // To repeat a run, call this with the seed that is printed.
        System.out.println("Fault run with " + kills + " kills, seed " + seed);
        try (FaultRun run = FaultRun.start(directory, seed)) {
            for (int kill = 0; kill < kills; kill++) {
                run.workAndKill(kill);
                assertThat(run.readModelsThatDiffer()).isEmpty();
            }
            run.finish();

            assertThat(run.keysInTheLog())
                    .containsExactlyInAnyOrderElementsOf(run.acknowledged().keySet());
            assertThat(run.readModelsThatDiffer()).isEmpty();
            assertThat(run.rowsThatAreNotWhatTheWholeLogMakes()).isEmpty();
            assertThat(run.repetitionsAnsweredOtherwise()).isEmpty();
            System.out.println(run.summary());
        }
    }
}
