package dev.cairn.query.directory;

import dev.cairn.events.organisation.Settings;
import dev.cairn.query.Basis;
import dev.cairn.query.Viewpoint;
import java.util.List;

/** Puts answers about the directory together from what there is at a viewpoint, wherever that comes from. */
public final class DirectoryAnswers {

    private final Viewpoint viewpoint;
    private final DirectoryView directory;

    public DirectoryAnswers(Viewpoint viewpoint, DirectoryView directory) {
        this.viewpoint = viewpoint;
        this.directory = directory;
    }

    /** The settings in force. */
    public SettingsInForce settings(long position) {
        SettingsStanding made = directory.settingsMade();
        return SettingsInForce.of(basis(position), made);
    }

    /** All cycles. */
    public Cycles cycles(long position) {
        Settings settings = directory.settings();
        List<CycleInForce> cycles = directory.cycles().stream()
                .map(cycle -> CycleInForce.of(cycle, settings, viewpoint.at()))
                .toList();
        return new Cycles(basis(position), cycles);
    }

    /** All teams. */
    public Teams teams(long position) {
        List<TeamStanding> teams = directory.teams();
        return new Teams(basis(position), teams);
    }

    private Basis basis(long position) {
        return Basis.of(position, viewpoint, directory.claimsUsed());
    }
}
