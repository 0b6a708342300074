package dev.cairn.server.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.Act;
import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleReopened;
import dev.cairn.events.objective.ObjectiveReworded;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.objective.ScoreCorrected;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClosedCyclesTest {

    private static final String CYCLE = "cycle:00000000-0000-4000-8000-000000000001";
    private static final String GOAL = "objective:00000000-0000-4000-8000-000000000002";
    private static final Act ACT = new Act(Instant.parse("2026-04-01T09:00:00Z"), null, null, null, null);

    private final Findings findings = new Findings();
    private final ClosedCycles cycles = new ClosedCycles(findings);

    @Test
    void findsWhatChangedAGoalWhileItsCycleWasClosed() {
        cycles.take(1, new ObjectiveSet(GOAL, CYCLE, null, null, "Bake more bread", "committed", null, false, ACT));
        cycles.take(2, new ObjectiveReworded(GOAL, "Bake more", ACT));
        cycles.take(3, new CycleClosed(CYCLE, ACT));
        cycles.take(4, new ObjectiveReworded(GOAL, "Bake much more", ACT));
        cycles.take(5, new ScoreCorrected(GOAL, "key-result:x", BigDecimal.ONE, ACT));
        cycles.take(6, new CycleReopened(CYCLE, ACT));
        cycles.take(7, new ObjectiveReworded(GOAL, "Bake", ACT));

        assertThat(findings.report(7, 7, 2).findings())
                .containsExactly(new Finding(
                        Check.BREACHES, 4L, GOAL, "objective.objective-reworded came while " + CYCLE + " was closed"));
    }
}
