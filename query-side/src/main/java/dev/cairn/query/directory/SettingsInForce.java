package dev.cairn.query.directory;

import dev.cairn.events.organisation.Settings;
import dev.cairn.query.Basis;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the organisation works by.
 *
 * @param basis what the answer stands on
 * @param settings the settings in force
 * @param since from when on, effective, or null where they are the defaults
 */
public record SettingsInForce(
        Basis basis, Settings settings, @Nullable Instant since) {

    static SettingsInForce of(Basis basis, @Nullable SettingsStanding made) {
        return made == null
                ? new SettingsInForce(basis, Settings.DEFAULTS, null)
                : new SettingsInForce(basis, made.settings(), made.since());
    }
}
