package dev.cairn.query.report;

import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reports that come with Cairn, each a file of the resources that can be copied as any other report: what it answers in a line
 * that begins with {@code -- ?}, how it is shown in one with {@code -- show}, a parameter in one with {@code -- @}, and its SELECT.
 */
public final class ShippedReports {

    private static final List<String> NAMES = List.of(
            "activity-by-week-and-hour",
            "carried-forward-chains",
            "check-in-discipline",
            "corrections-and-retractions",
            "draft-to-publish",
            "forecast-calibration",
            "late-scope-change",
            "objectives-without-alignment",
            "scores-by-cycle",
            "target-drift");

    private static final Pattern PARAMETER = Pattern.compile(
            "-- @ (?<name>\\w+) (?<type>\\w+)(?<required> required)?(?: = (?<default>\\S+))?: (?<label>.+)");
    private static final Pattern SHOWN = Pattern.compile(
            "-- show (?<kind>[a-z-]+)(?: x=(?<x>\\w+))?(?: series=(?<series>\\w+))?(?: values=(?<values>[\\w,]+))?");

    private static final List<ReportDefinition> ALL =
            NAMES.stream().map(ShippedReports::read).toList();

    private ShippedReports() {}

    /** All of them, by name. */
    public static List<ReportDefinition> all() {
        return ALL;
    }

    private static ReportDefinition read(String name) {
        String question = "";
        ReportPresentation presentation = new ReportPresentation("table", null, null, List.of());
        List<ReportParameter> parameters = new ArrayList<>();
        StringBuilder sql = new StringBuilder();
        for (String line : text(name).lines().toList()) {
            if (line.startsWith("-- ? ")) {
                question = line.substring(5);
            } else if (line.startsWith("-- show ")) {
                presentation = shown(line);
            } else if (line.startsWith("-- @ ")) {
                parameters.add(parameter(line));
            } else {
                sql.append(line).append('\n');
            }
        }
        return new ReportDefinition(
                null,
                name,
                ReportDefinition.SHIPPED,
                question,
                sql.toString().strip(),
                List.copyOf(parameters),
                presentation,
                null,
                null,
                null);
    }

    private static ReportParameter parameter(String line) {
        Matcher parts = matched(PARAMETER, line);
        return new ReportParameter(
                parts.group("name"),
                parts.group("type"),
                parts.group("label"),
                parts.group("required") != null,
                parts.group("default"));
    }

    private static ReportPresentation shown(String line) {
        Matcher parts = matched(SHOWN, line);
        @Nullable String values = parts.group("values");
        return new ReportPresentation(
                parts.group("kind"),
                parts.group("x"),
                parts.group("series"),
                values == null ? List.of() : Stream.of(values.split(",", -1)).toList());
    }

    private static Matcher matched(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalStateException(line);
        }
        return matcher;
    }

    private static String text(String name) {
        try (InputStream in = ShippedReports.class.getResourceAsStream("/reports/" + name + ".sql")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
