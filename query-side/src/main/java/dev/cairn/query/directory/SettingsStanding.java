package dev.cairn.query.directory;

import dev.cairn.events.organisation.OrganisationEvent;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.organisation.SettingsChanged;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.standing.Fold;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The settings that somebody made.
 *
 * @param settings what the organisation works by
 * @param since from when on, effective
 */
public record SettingsStanding(Settings settings, Instant since) {

    /** Each change brings all settings, so the latest one is all there is to know. */
    public static final Fold<Optional<SettingsStanding>, SettingsStanding> FOLD = new Fold<>() {
        @Override
        public Optional<SettingsStanding> initial() {
            return Optional.empty();
        }

        @Override
        public Optional<SettingsStanding> with(Optional<SettingsStanding> state, RecordedEvent event) {
            return switch ((OrganisationEvent) event.event()) {
                case SettingsChanged changed ->
                    Optional.of(new SettingsStanding(changed.settings(), event.effectiveAt()));
            };
        }

        @Override
        public @Nullable SettingsStanding standing(Optional<SettingsStanding> state) {
            return state.orElse(null);
        }
    };
}
