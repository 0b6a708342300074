package dev.cairn.query.audit;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.report.ReportDefined;
import dev.cairn.events.report.ReportEvent;
import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import dev.cairn.events.report.ReportRetired;
import dev.cairn.events.report.ReportRevised;
import dev.cairn.query.audit.Effect.Shift;
import dev.cairn.query.progress.RankedEvents;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out what an event did to a report. Its parameters go by their names among the fields. */
final class ReportEffect {

    private ReportEffect() {}

    /** @param known the stream's events that the log had before */
    static Effect of(RankedEvents<DomainEvent> known, long position, ReportEvent event) {
        RankedEvents<DomainEvent> before = known.until(event.act().effectiveAt());
        return new Effect(
                null,
                null,
                null,
                null,
                after(before).changesTo(after(before.with(position, event))),
                Shift.NONE,
                Shift.NONE,
                null);
    }

    private static Fields after(RankedEvents<DomainEvent> events) {
        Fields fields = new Fields();
        Set<String> asked = new LinkedHashSet<>();
        events.inOrder().forEach(ranked -> take(fields, asked, (ReportEvent) ranked.event()));
        return fields;
    }

    private static void take(Fields fields, Set<String> asked, ReportEvent event) {
        switch (event) {
            case ReportDefined e -> {
                fields.put("name", e.name()).put("retired", false);
                content(fields, asked, e.question(), e.sql(), e.parameters(), e.presentation());
            }
            case ReportRevised e -> content(fields, asked, e.question(), e.sql(), e.parameters(), e.presentation());
            case ReportRetired e -> fields.put("retired", true);
        }
    }

    private static void content(
            Fields fields,
            Set<String> asked,
            String question,
            String sql,
            List<ReportParameter> parameters,
            ReportPresentation shown) {
        fields.put("question", question).put("sql", sql);
        asked.forEach(name -> fields.put("parameters." + name, null));
        asked.clear();
        for (ReportParameter parameter : parameters) {
            asked.add(parameter.name());
            fields.put(
                    "parameters." + parameter.name(),
                    parameter.type() + (parameter.required() ? ", required" : "")
                            + (parameter.defaultValue() == null ? "" : ", " + parameter.defaultValue())
                            + ": " + parameter.label());
        }
        fields.put(
                "presentation",
                Stream.concat(Stream.of(shown.kind(), shown.x(), shown.series()), shown.values().stream())
                        .filter(part -> part != null)
                        .collect(Collectors.joining(" ")));
    }
}
