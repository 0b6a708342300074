package dev.cairn.query.audit;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.cycle.CycleClosed;
import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.cycle.CycleReopened;
import dev.cairn.events.cycle.CycleRescheduled;
import dev.cairn.events.cycle.ScoringStarted;
import dev.cairn.events.organisation.OrganisationEvent;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.organisation.SettingsChanged;
import dev.cairn.events.team.TeamDissolved;
import dev.cairn.events.team.TeamEvent;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.events.team.TeamMoved;
import dev.cairn.events.team.TeamRenamed;
import dev.cairn.query.progress.RankedEvents;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pass over the events of a cycle, a team or the organisation, each of which sets its own values. */
final class DirectoryFields {

    private static final String OPEN = "open";
    private static final String SCORING = "scoring";
    private static final String WAIVED = "waived.";

    private final Fields fields = new Fields();
    private final List<String> waived = new ArrayList<>();
    private String stage = OPEN;

    private DirectoryFields() {}

    /**
     * The values after these events of one stream. The organisation has its default settings before the first of them.
     *
     * @param streamId the cycle, the team or the organisation
     */
    static Fields after(String streamId, RankedEvents<DomainEvent> events) {
        DirectoryFields pass = new DirectoryFields();
        if (streamId.startsWith("organisation:")) {
            pass.settings(Settings.DEFAULTS);
        }
        events.inOrder().forEach(ranked -> pass.take(ranked.event()));
        return pass.fields;
    }

    private void take(DomainEvent event) {
        switch (event) {
            case CycleEvent cycle -> cycle(cycle);
            case TeamEvent team -> team(team);
            case OrganisationEvent organisation -> organisation(organisation);
            default -> throw new IllegalArgumentException(event.getClass().getName() + " is not of the directory.");
        }
    }

    private void cycle(CycleEvent event) {
        switch (event) {
            case CycleDefined e ->
                fields.put("name", e.name())
                        .put("firstDay", e.firstDay().toString())
                        .put("lastDay", e.lastDay().toString())
                        .put("within", e.withinCycleId())
                        .put("cadenceDays", number(e.cadenceDays()))
                        .put("stage", stage);
            case CycleRescheduled e ->
                fields.put("firstDay", e.firstDay().toString())
                        .put("lastDay", e.lastDay().toString());
            case ScoringStarted e -> {
                stage = SCORING;
                fields.put("stage", stage);
            }
            case CycleClosed e -> {
                fields.put("stage", "closed");
                waived(e.waived());
            }
            case CycleReopened e -> {
                fields.put("stage", stage);
                waived(null);
            }
        }
    }

    private void waived(@Nullable List<CycleClosed.Waived> now) {
        waived.forEach(missing -> fields.put(WAIVED + missing, null));
        waived.clear();
        for (CycleClosed.Waived each : now == null ? List.<CycleClosed.Waived>of() : now) {
            waived.add(each.missing());
            fields.put(WAIVED + each.missing(), number(each.count()));
        }
    }

    private void team(TeamEvent event) {
        switch (event) {
            case TeamFormed e ->
                fields.put("name", e.name())
                        .put("level", e.level())
                        .put("parent", e.parentTeamId())
                        .put("dissolved", false);
            case TeamRenamed e -> fields.put("name", e.name());
            case TeamMoved e -> fields.put("parent", e.parentTeamId());
            case TeamDissolved e -> fields.put("dissolved", true);
        }
    }

    private void organisation(OrganisationEvent event) {
        switch (event) {
            case SettingsChanged e -> settings(e.settings());
        }
    }

    private void settings(Settings settings) {
        fields.put("zone", settings.zone())
                .put("cadenceDays", number(settings.cadenceDays()))
                .put("staleAfterCadences", settings.staleAfterCadences())
                .put("commitmentDays", number(settings.commitmentDays()))
                .put("onTrackGap", settings.onTrackGap())
                .put("atRiskGap", settings.atRiskGap())
                .put("maintainOffTrackBelow", settings.maintainOffTrackBelow())
                .put("committedSuccess", settings.committedSuccess())
                .put("aspirationalSuccess", settings.aspirationalSuccess())
                .put("committedBands.amberFrom", settings.committedBands().amberFrom())
                .put("committedBands.greenFrom", settings.committedBands().greenFrom())
                .put("aspirationalBands.amberFrom", settings.aspirationalBands().amberFrom())
                .put("aspirationalBands.greenFrom", settings.aspirationalBands().greenFrom())
                .put("workingWeek", String.join(" ", settings.workingWeek()));
    }

    private static @Nullable BigDecimal number(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
