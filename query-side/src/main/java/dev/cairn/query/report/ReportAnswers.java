package dev.cairn.query.report;

import dev.cairn.query.Basis;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts answers about reports together from what there is at a viewpoint, wherever that comes from. */
public final class ReportAnswers {

    private final Viewpoint viewpoint;
    private final ReportsView view;

    public ReportAnswers(Viewpoint viewpoint, ReportsView view) {
        this.viewpoint = viewpoint;
        this.view = view;
    }

    /** Those that can be asked. One of the log stands before a shipped one of the same name. */
    public Reports all(long position) {
        Map<String, ReportDefinition> byName = new TreeMap<>();
        ShippedReports.all().forEach(report -> byName.put(report.name(), report));
        inForce(view.reports()).forEach(report -> byName.put(report.name(), ReportDefinition.of(report)));
        return new Reports(basis(position), List.copyOf(byName.values()));
    }

    /** @throws NotThereException where there is none */
    public ReportInFull one(String nameOrId, long position) {
        List<ReportStanding> reports = view.reports();
        ReportDefinition found = reports.stream()
                .filter(report -> report.reportId().equals(nameOrId))
                .findFirst()
                .or(() -> inForce(reports).stream()
                        .filter(report -> report.name().equals(nameOrId))
                        .max(Comparator.comparing(ReportStanding::definedAt)))
                .map(ReportDefinition::of)
                .or(() -> ShippedReports.all().stream()
                        .filter(report -> report.name().equals(nameOrId))
                        .findFirst())
                .orElseThrow(() -> new NotThereException("report", nameOrId));
        return new ReportInFull(basis(position), found);
    }

    private static List<ReportStanding> inForce(List<ReportStanding> reports) {
        return reports.stream().filter(report -> report.retiredAt() == null).toList();
    }

    private Basis basis(long position) {
        return Basis.of(position, viewpoint, view.claimsUsed());
    }
}
