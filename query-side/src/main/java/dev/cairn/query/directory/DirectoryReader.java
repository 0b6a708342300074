package dev.cairn.query.directory;

import dev.cairn.events.organisation.Settings;
import dev.cairn.query.Basis;
import dev.cairn.query.ConsistentRead;
import dev.cairn.query.Viewpoint;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers what can be asked of the directory alone. */
public final class DirectoryReader {

    private final JdbcClient jdbc;
    private final ConsistentRead read;

    public DirectoryReader(JdbcClient jdbc, ConsistentRead read) {
        this.jdbc = jdbc;
        this.read = read;
    }

    /** The settings in force. */
    @QueryHandler
    public SettingsInForce settings(FindSettings question) {
        return read.at(
                position -> settings(position, question.viewpoint(), new DirectoryTables(jdbc, question.viewpoint())));
    }

    /** All cycles. */
    @QueryHandler
    public Cycles cycles(FindCycles question) {
        return read.at(
                position -> cycles(position, question.viewpoint(), new DirectoryTables(jdbc, question.viewpoint())));
    }

    /** All teams. */
    @QueryHandler
    public Teams teams(FindTeams question) {
        return read.at(
                position -> teams(position, question.viewpoint(), new DirectoryTables(jdbc, question.viewpoint())));
    }

    static SettingsInForce settings(long position, Viewpoint viewpoint, DirectoryView directory) {
        SettingsStanding made = directory.settingsMade();
        return SettingsInForce.of(Basis.of(position, viewpoint, directory.claimsUsed()), made);
    }

    static Cycles cycles(long position, Viewpoint viewpoint, DirectoryView directory) {
        Settings settings = directory.settings();
        List<CycleInForce> cycles = directory.cycles().stream()
                .map(cycle -> CycleInForce.of(cycle, settings, viewpoint.at()))
                .toList();
        return new Cycles(Basis.of(position, viewpoint, directory.claimsUsed()), cycles);
    }

    static Teams teams(long position, Viewpoint viewpoint, DirectoryView directory) {
        List<TeamStanding> teams = directory.teams();
        return new Teams(Basis.of(position, viewpoint, directory.claimsUsed()), teams);
    }
}
