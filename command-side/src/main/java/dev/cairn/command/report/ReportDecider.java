package dev.cairn.command.report;

import dev.cairn.command.Dating;
import dev.cairn.command.Occasion;
import dev.cairn.command.ReasonNeeded;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Surroundings;
import dev.cairn.events.Act;
import dev.cairn.events.report.ReportDefined;
import dev.cairn.events.report.ReportEvent;
import dev.cairn.events.report.ReportId;
import dev.cairn.events.report.ReportRetired;
import dev.cairn.events.report.ReportRevised;
import java.time.Instant;
import java.util.List;

/** Decides about reports. What their SELECTs may do is not decided here but by the database that they are put to. */
public final class ReportDecider {

    private ReportDecider() {}

    /**
     * What the command makes happen; nothing where all of it holds already.
     *
     * @throws RuleBroken where a rule forbids it
     */
    public static List<ReportEvent> decide(ReportState state, ReportCommand command, Surroundings around) {
        Dating.check(command.occasion());
        if (command instanceof DefineReport define) {
            return define(state, define, around);
        }
        if (!(state instanceof ReportState.Defined report)) {
            throw RuleBroken.notFound("report-unknown", "reportId", "There is no such report.");
        }
        return switch (command) {
            case DefineReport define -> define(state, define, around);
            case ReviseReport revise -> revise(report, revise);
            case RetireReport retire -> retire(report, retire);
        };
    }

    private static List<ReportEvent> define(ReportState state, DefineReport define, Surroundings around) {
        ReportContent content = define.content();
        ReportDefined defined = new ReportDefined(
                define.reportId().value(),
                define.name().text(),
                content.question().text(),
                content.sql().text(),
                content.storedParameters(),
                content.presentation().stored(),
                act(define.occasion(), Instant.MIN));
        if (state instanceof ReportState.Defined report) {
            return found(report.first(), defined);
        }
        ReportId other = around.reportNamed(define.name());
        if (other != null) {
            throw RuleBroken.conflict(
                    "name-taken", "name", "Another report has this name.", "another name, or revise " + other.value());
        }
        return List.of(defined);
    }

    /** The report is there already: by this very command, or by another one. */
    private static List<ReportEvent> found(ReportDefined first, ReportDefined defined) {
        if (defined.equals(new ReportDefined(
                first.reportId(),
                first.name(),
                first.question(),
                first.sql(),
                first.parameters(),
                first.presentation(),
                defined.act()))) {
            return List.of();
        }
        throw RuleBroken.conflict("already-used-id", "reportId", "This id already names another report.");
    }

    private static List<ReportEvent> revise(ReportState.Defined report, ReviseReport revise) {
        ReportContent content = revise.content();
        ReportRevised revised = new ReportRevised(
                revise.reportId().value(),
                content.question().text(),
                content.sql().text(),
                content.storedParameters(),
                content.presentation().stored(),
                act(revise.occasion(), report.lastChangeAt()));
        if (revised.equals(new ReportRevised(
                revised.reportId(),
                report.question(),
                report.sql(),
                report.parameters(),
                report.presentation(),
                revised.act()))) {
            return List.of();
        }
        if (report.retired()) {
            throw RuleBroken.conflict("report-retired", "reportId", "A retired report does not change any more.");
        }
        return List.of(revised);
    }

    private static List<ReportEvent> retire(ReportState.Defined report, RetireReport retire) {
        return report.retired()
                ? List.of()
                : List.of(new ReportRetired(retire.reportId().value(), act(retire.occasion(), report.lastChangeAt())));
    }

    private static Act act(Occasion occasion, Instant lastChangeAt) {
        return occasion.act(Dating.ofDefinition(occasion, lastChangeAt), ReasonNeeded.NOTHING.from(occasion));
    }
}
