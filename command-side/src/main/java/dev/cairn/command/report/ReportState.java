package dev.cairn.command.report;

import dev.cairn.events.report.ReportDefined;
import dev.cairn.events.report.ReportEvent;
import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import dev.cairn.events.report.ReportRetired;
import dev.cairn.events.report.ReportRevised;
import java.time.Instant;
import java.util.List;

/** What decisions about a report rest on. */
public sealed interface ReportState {

    /** A report that was never defined. */
    static ReportState initial() {
        return new NotDefined();
    }

    /** The state after the event. */
    ReportState evolve(ReportEvent event);

    /** Nothing happened yet. */
    record NotDefined() implements ReportState {

        @Override
        public ReportState evolve(ReportEvent event) {
            return event instanceof ReportDefined defined
                    ? new Defined(
                            defined,
                            defined.question(),
                            defined.sql(),
                            defined.parameters(),
                            defined.presentation(),
                            false,
                            defined.act().effectiveAt())
                    : this;
        }
    }

    /**
     * The report is there, or was.
     *
     * @param first how it was defined
     * @param question what it answers
     * @param sql its SELECT
     * @param parameters what it can be asked with
     * @param presentation how its answer is shown
     * @param retired whether it is not asked any more
     * @param lastChangeAt when its last change took effect
     */
    record Defined(
            ReportDefined first,
            String question,
            String sql,
            List<ReportParameter> parameters,
            ReportPresentation presentation,
            boolean retired,
            Instant lastChangeAt)
            implements ReportState {

        @Override
        public ReportState evolve(ReportEvent event) {
            Instant at = event.act().effectiveAt();
            return switch (event) {
                case ReportDefined ignored -> this;
                case ReportRevised revised ->
                    new Defined(
                            first,
                            revised.question(),
                            revised.sql(),
                            revised.parameters(),
                            revised.presentation(),
                            retired,
                            at);
                case ReportRetired ignored -> new Defined(first, question, sql, parameters, presentation, true, at);
            };
        }
    }
}
