package dev.cairn.query.directory;

import dev.cairn.events.organisation.Settings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings, cycles and teams that are in force at one viewpoint. */
public interface DirectoryView {

    /** The settings in force, and since when; null where nobody has made any, and the defaults hold. */
    @Nullable
    SettingsStanding settingsMade();

    /** The cycle, or null where there is none. */
    @Nullable
    CycleStanding cycle(String cycleId);

    /** All cycles, by first day and name. */
    List<CycleStanding> cycles();

    /** All teams, dissolved ones included, by name. */
    List<TeamStanding> teams();

    /** Whether anything that was given so far goes by claims of the time of recording. */
    boolean claimsUsed();

    /** The settings in force. */
    default Settings settings() {
        SettingsStanding made = settingsMade();
        return made == null ? Settings.DEFAULTS : made.settings();
    }
}
