package dev.cairn.server.imports;

import dev.cairn.server.cli.Terminal;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The report of an import for a person. */
final class ReportText {

    private static final int FIRST_NOTICES = 20;

    private final PrintWriter out;
    private final boolean allNotices;

    ReportText(Terminal terminal, boolean allNotices) {
        this.out = terminal.out();
        this.allNotices = allNotices;
    }

    void print(JsonNode report) {
        String file = report.path("file").asString("");
        for (JsonNode problem : report.path("problems")) {
            out.println(problem(file, problem));
        }
        long noticed = 0;
        for (JsonNode notice : report.path("notices")) {
            if (allNotices || noticed < FIRST_NOTICES) {
                out.println(file + ":" + notice.path("line").asLong() + ": note: "
                        + notice.path("sentence").asString(""));
                noticed++;
            }
        }
        long notices = report.path("noticesInAll").asLong(0);
        if (noticed < notices) {
            out.printf(Locale.ROOT, "… and %,d more notes (--all-notices)%n", notices - noticed);
        }
        out.println(summary(report));
    }

    private static String problem(String file, JsonNode problem) {
        StringBuilder text = new StringBuilder(file);
        long line = problem.path("line").asLong(0);
        if (line > 0) {
            text.append(':').append(line);
        }
        String column = problem.path("column").asString("");
        if (!column.isEmpty()) {
            String cell = problem.path("cell").asString("");
            text.append(cell.isEmpty() ? ", column " + column : ", cell " + cell + " (" + column + ")");
        }
        text.append(": ").append(problem.path("rule").asString(""));
        List<String> details = new ArrayList<>();
        if (!problem.path("value").asString("").isEmpty()) {
            details.add("there: " + problem.path("value").asString(""));
        }
        if (!problem.path("accepted").asString("").isEmpty()) {
            details.add("accepted: " + problem.path("accepted").asString(""));
        }
        return details.isEmpty() ? text.toString() : text + " (" + String.join("; ", details) + ")";
    }

    private static String summary(JsonNode report) {
        List<String> parts = new ArrayList<>();
        long rows = report.path("rows").asLong(0);
        add(parts, report, "alreadyImported", "imported before");
        add(parts, report, "refused", "refused");
        add(parts, report, "unchecked", "not looked at, for they rest on refused ones");
        List<String> changes = new ArrayList<>();
        report.path("changes")
                .forEachEntry(
                        (change, count) -> changes.add(String.format(Locale.ROOT, "%s %,d", change, count.asLong())));
        int people = report.path("newPeople").size();
        String sentence = switch (report.path("outcome").asString("")) {
            case "IMPORTED" -> "Imported: %,d rows, %,d events";
            case "ACCEPTED" -> "Dry run, nothing was recorded. It would be imported: %,d rows, %,d events";
            default -> "Refused, nothing was recorded: %,d rows, %,d events if it were only for the others";
        };
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, sentence, rows, report.path("events").asLong(0)));
        parts.forEach(part -> text.append("; ").append(part));
        if (people > 0) {
            text.append(String.format(Locale.ROOT, "; %,d new people", people));
        }
        text.append('.');
        if (!changes.isEmpty()) {
            text.append("\n  ").append(String.join(", ", changes));
        }
        return text.toString();
    }

    private static void add(List<String> parts, JsonNode report, String field, String words) {
        long count = report.path(field).asLong(0);
        if (count > 0) {
            parts.add(String.format(Locale.ROOT, "%,d %s", count, words));
        }
    }
}
