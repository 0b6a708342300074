package dev.cairn.query;

import static dev.cairn.query.History.instant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.team.TeamDissolved;
import dev.cairn.events.team.TeamId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ViewpointTest {

    private static final Instant NOW = instant("2026-06-01");

    private final RecordedEvent event = new History()
            .imported(
                    "2026-05-20",
                    "2026-03-02",
                    "2026-03-01",
                    act -> new TeamDissolved(TeamId.fromKey("sample").value(), act))
            .events()
            .getFirst();

    @Test
    void cutsNothingWhereAClockIsLeftOut() {
        assertThat(new Viewpoint(null, null, false, NOW).sees(event)).isTrue();
        assertThat(new Viewpoint(null, null, true, NOW).sees(event)).isTrue();
    }

    @Test
    void seesWhatIsEffectiveInTheSameMillisecond() {
        assertThat(new Viewpoint(instant("2026-03-01"), null, false, NOW).sees(event))
                .isTrue();
        assertThat(new Viewpoint(instant("2026-03-01").minusMillis(1), null, false, NOW).sees(event))
                .isFalse();
    }

    @Test
    void goesByTheClaimUnlessOnlyWhatWasWitnessedCounts() {
        assertThat(new Viewpoint(null, instant("2026-03-02"), false, NOW).sees(event))
                .isTrue();
        assertThat(new Viewpoint(null, instant("2026-03-02"), true, NOW).sees(event))
                .isFalse();
        assertThat(new Viewpoint(null, instant("2026-05-20"), true, NOW).sees(event))
                .isTrue();
    }

    @Test
    void isProvisionalWhileEventsCanStillBeOnTheirWay() {
        assertThat(Basis.of(1, new Viewpoint(null, NOW.minusSeconds(9), false, NOW), false)
                        .provisional())
                .isTrue();
        assertThat(Basis.of(1, new Viewpoint(null, NOW.minusSeconds(10), false, NOW), false)
                        .provisional())
                .isFalse();
        assertThat(Basis.of(1, Viewpoint.present(NOW), false).provisional()).isFalse();
    }

    @Test
    void usesClaimsOnlyWhereTheKnownClockCuts() {
        assertThat(Basis.of(1, new Viewpoint(null, NOW, false, NOW), true).claimsUsed())
                .isTrue();
        assertThat(Basis.of(1, new Viewpoint(null, NOW, true, NOW), true).claimsUsed())
                .isFalse();
        assertThat(Basis.of(1, Viewpoint.present(NOW), true).claimsUsed()).isFalse();
    }
}
