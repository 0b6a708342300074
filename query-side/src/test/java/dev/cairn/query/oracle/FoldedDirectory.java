package dev.cairn.query.oracle;

import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.organisation.OrganisationEvent;
import dev.cairn.events.team.TeamEvent;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleFold;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.directory.DirectoryView;
import dev.cairn.query.directory.SettingsStanding;
import dev.cairn.query.directory.TeamFold;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.standing.Fold;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The directory from events. */
final class FoldedDirectory implements DirectoryView {

    private final List<RecordedEvent> events;
    private final Viewpoint viewpoint;
    private boolean claimsUsed;

    FoldedDirectory(List<RecordedEvent> events, Viewpoint viewpoint) {
        this.events = events;
        this.viewpoint = viewpoint;
    }

    @Override
    public @Nullable SettingsStanding settingsMade() {
        return folded(OrganisationEvent.class, events, id -> SettingsStanding.FOLD).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable CycleStanding cycle(String cycleId) {
        List<RecordedEvent> ofCycle = events.stream()
                .filter(event -> event.streamId().equals(cycleId))
                .toList();
        return folded(CycleEvent.class, ofCycle, id -> new CycleFold()).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<CycleStanding> cycles() {
        return folded(CycleEvent.class, events, id -> new CycleFold()).stream()
                .sorted(Comparator.comparing(CycleStanding::firstDay)
                        .thenComparing(CycleStanding::name)
                        .thenComparing(CycleStanding::cycleId))
                .toList();
    }

    @Override
    public List<TeamStanding> teams() {
        return folded(TeamEvent.class, events, id -> new TeamFold()).stream()
                .sorted(Comparator.comparing(TeamStanding::name).thenComparing(TeamStanding::teamId))
                .toList();
    }

    @Override
    public boolean claimsUsed() {
        return claimsUsed;
    }

    private <S, V> List<V> folded(Class<?> family, List<RecordedEvent> among, Function<String, Fold<S, V>> fold) {
        Folded<V> folded =
                Folded.of(among, viewpoint, event -> family.isInstance(event.event()) ? event.streamId() : null, fold);
        claimsUsed |= folded.claimsUsed();
        return folded.standings();
    }
}
