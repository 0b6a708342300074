package dev.cairn.query.reporting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The views of how things stand. Each is a file of the resources: a comment for the view, a comment for each column in the form
 * {@code -- @ column: what it says}, and the query.
 */
final class StandingViews {

    /** A later one may read from an earlier one. */
    private static final List<String> NAMES = List.of(
            "position",
            "settings",
            "cycle",
            "team",
            "key_result",
            "objective",
            "check_in",
            "alignment",
            "lineage",
            "initiative",
            "retrospective",
            "observation",
            "action",
            "event",
            "change");

    private StandingViews() {}

    static List<ReportingView> all() {
        return NAMES.stream().map(name -> read(name, resource("views/" + name))).toList();
    }

    /** The text of a file of SQL. */
    static String resource(String name) {
        try (InputStream in = StandingViews.class.getResourceAsStream("/reporting/" + name + ".sql")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReportingView read(String name, String text) {
        List<String> comment = new ArrayList<>();
        List<ReportingView.Column> columns = new ArrayList<>();
        StringBuilder query = new StringBuilder();
        text.lines().forEach(line -> {
            if (line.startsWith("-- @ ")) {
                int colon = line.indexOf(": ");
                columns.add(new ReportingView.Column(line.substring(5, colon), line.substring(colon + 2)));
            } else if (line.startsWith("-- ")) {
                comment.add(line.substring(3));
            } else {
                query.append(line).append('\n');
            }
        });
        return new ReportingView(name, String.join(" ", comment), columns, query.toString(), !name.equals("position"));
    }
}
