package dev.cairn.command.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.command.Name;
import dev.cairn.command.Sample;
import dev.cairn.command.TeamLevel;
import dev.cairn.events.team.TeamId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TeamDeciderTest {

    private static final TeamId A = TeamId.fromKey("a");
    private static final TeamId B = TeamId.fromKey("b");
    private static final TeamId C = TeamId.fromKey("c");

    private final Sample sample = new Sample();

    private FormTeam form(TeamId teamId, String name, TeamLevel level, @Nullable TeamId parent) {
        return new FormTeam(teamId, new Name(name), level, parent, false, sample.live());
    }

    @Test
    void aTeamBelongsToOneOfTheSameOrAHigherLevel() {
        sample.when(form(A, "A", TeamLevel.TEAM, null));
        assertThat(sample.violation(form(B, "B", TeamLevel.DEPARTMENT, A)).code())
                .isEqualTo("parent-too-low");

        assertThat(sample.when(form(C, "C", TeamLevel.TEAM, A))).hasSize(1);
    }

    @Test
    void teamsDoNotBelongToEachOtherInACircle() {
        sample.when(form(A, "A", TeamLevel.TEAM, null));
        sample.when(form(B, "B", TeamLevel.TEAM, A));
        sample.when(form(C, "C", TeamLevel.TEAM, B));

        assertThat(sample.violation(new MoveTeam(A, C, sample.live())).code()).isEqualTo("team-circle");
        assertThat(sample.violation(new MoveTeam(A, A, sample.live())).code()).isEqualTo("team-circle");
        assertThat(sample.when(new MoveTeam(C, A, sample.live()))).hasSize(1);
    }

    @Test
    void aTeamThatOthersBelongToIsNotDissolved() {
        sample.when(form(A, "A", TeamLevel.COMPANY, null));
        sample.when(form(B, "B", TeamLevel.TEAM, A));
        assertThat(sample.violation(new DissolveTeam(A, sample.live())).code()).isEqualTo("team-has-teams");
        sample.when(new DissolveTeam(B, sample.live()));

        assertThat(sample.when(new DissolveTeam(A, sample.live()))).hasSize(1);
        assertThat(sample.when(new DissolveTeam(A, sample.live()))).isEmpty();
    }

    @Test
    void theNameOfADissolvedTeamIsFreeAgain() {
        sample.when(form(A, "Sample", TeamLevel.TEAM, null));
        assertThat(sample.violation(form(B, "sample ", TeamLevel.TEAM, null)).code())
                .isEqualTo("name-taken");
        sample.when(new DissolveTeam(A, sample.live()));

        assertThat(sample.when(form(B, "Sample", TeamLevel.TEAM, null))).hasSize(1);
        assertThat(sample.violation(new RenameTeam(A, new Name("Other"), sample.live()))
                        .code())
                .isEqualTo("team-dissolved");
        assertThat(sample.violation(form(C, "C", TeamLevel.TEAM, A)).code()).isEqualTo("parent-dissolved");
    }

    @Test
    void onlyAnImportImpliesATeam() {
        FormTeam implied = new FormTeam(A, new Name("A"), TeamLevel.TEAM, null, true, sample.live());

        assertThat(sample.violation(implied).code()).isEqualTo("implied-not-imported");
    }

    @Test
    void aRepeatedCommandFindsItsTeam() {
        sample.when(form(A, "A", TeamLevel.TEAM, null));

        assertThat(sample.when(form(A, "A", TeamLevel.TEAM, null))).isEmpty();
        assertThat(sample.violation(form(A, "B", TeamLevel.TEAM, null)).code()).isEqualTo("already-used-id");
    }
}
