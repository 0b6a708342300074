package dev.cairn.query.overview;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.Memory;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.DirectoryTables;
import dev.cairn.query.overview.RememberedStandings.Standing;
import dev.cairn.query.progress.GoalTables;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers how a cycle or a team does. */
public final class OverviewReader {

    private final JdbcClient jdbc;
    private final ConsistentRead read;
    private final RememberedStandings remembered =
            new RememberedStandings(Memory.ofHeap().standings());

    public OverviewReader(JdbcClient jdbc, ConsistentRead read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    /** @throws dev.cairn.query.NotThereException where the cycle was not defined at that viewpoint */
    @QueryHandler
    public CycleOverview cycle(FindCycleOverview question) {
        String cycleId = question.cycleId();
        Viewpoint viewpoint = question.viewpoint();
        Standing standing = remembered.of(
                cycleId,
                viewpoint,
                Version.current(jdbc, cycleId),
                () -> read.at(position -> new Standing(
                        Version.current(jdbc, cycleId), from(viewpoint).standings(cycleId))));
        return Overviews.of(standing.standings(), viewpoint, standing.version().position());
    }

    /** @throws dev.cairn.query.NotThereException where the team, or the cycle, was not there at that viewpoint */
    @QueryHandler
    public TeamOverview team(FindTeamOverview question) {
        return read.at(position -> from(question.viewpoint()).ofTeam(question.teamId(), question.cycleId(), position));
    }

    private Overviews from(Viewpoint viewpoint) {
        return new Overviews(viewpoint, new DirectoryTables(jdbc, viewpoint), new GoalTables(jdbc, viewpoint));
    }
}
