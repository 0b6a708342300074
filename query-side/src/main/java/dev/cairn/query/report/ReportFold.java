package dev.cairn.query.report;

import dev.cairn.events.report.ReportDefined;
import dev.cairn.events.report.ReportEvent;
import dev.cairn.events.report.ReportRetired;
import dev.cairn.events.report.ReportRevised;
import dev.cairn.query.RecordedEvent;
import dev.cairn.query.standing.Fold;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Folds the events of one report. */
public final class ReportFold implements Fold<ReportFold.Slots, ReportStanding> {

    /**
     * What is known so far; each event fills a slot of its own.
     *
     * @param defined how it was first defined
     * @param revised its last revision
     * @param retiredAt when it was retired
     */
    public record Slots(
            @Nullable ReportDefined defined,
            @Nullable ReportRevised revised,
            @Nullable Instant retiredAt) {}

    @Override
    public Slots initial() {
        return new Slots(null, null, null);
    }

    @Override
    public Slots with(Slots state, RecordedEvent event) {
        return switch ((ReportEvent) event.event()) {
            case ReportDefined defined ->
                state.defined() == null ? new Slots(defined, state.revised(), state.retiredAt()) : state;
            case ReportRevised revised -> new Slots(state.defined(), revised, state.retiredAt());
            case ReportRetired ignored -> new Slots(state.defined(), state.revised(), event.effectiveAt());
        };
    }

    @Override
    public @Nullable ReportStanding standing(Slots state) {
        ReportDefined defined = state.defined();
        if (defined == null) {
            return null;
        }
        Instant definedAt = defined.act().effectiveAt();
        ReportRevised revised = state.revised();
        return revised == null
                ? new ReportStanding(
                        defined.reportId(),
                        defined.name(),
                        defined.question(),
                        defined.sql(),
                        defined.parameters(),
                        defined.presentation(),
                        definedAt,
                        null,
                        state.retiredAt())
                : new ReportStanding(
                        defined.reportId(),
                        defined.name(),
                        revised.question(),
                        revised.sql(),
                        revised.parameters(),
                        revised.presentation(),
                        definedAt,
                        revised.act().effectiveAt(),
                        state.retiredAt());
    }
}
