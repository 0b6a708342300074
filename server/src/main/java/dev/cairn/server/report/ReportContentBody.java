package dev.cairn.server.report;

import dev.cairn.command.report.ReportContent;
import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a body says of the content of a report. What is left out: no parameters, shown as a table. */
interface ReportContentBody {

    /** What it answers. */
    String question();

    /** Its SELECT. */
    String sql();

    /** What it can be asked with. */
    @Nullable
    List<ReportParameter> parameters();

    /** How its answer is shown. */
    @Nullable
    ReportPresentation presentation();

    /** @throws dev.cairn.command.RuleBroken naming everything that is not as it has to be */
    default ReportContent content() {
        return ReportContent.of(question(), sql(), parametersOrNone(), presentationOrTable());
    }

    /** What it can be asked with. */
    default List<ReportParameter> parametersOrNone() {
        List<ReportParameter> parameters = parameters();
        return parameters == null ? List.of() : parameters;
    }

    /** How its answer is shown. */
    default ReportPresentation presentationOrTable() {
        ReportPresentation presentation = presentation();
        return presentation == null ? new ReportPresentation("table", null, null, List.of()) : presentation;
    }
}
