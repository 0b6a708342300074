package dev.cairn.query.reporting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The second half of docs/reporting.md is the views with the comments that they carry in the database. */
class ReportingDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/reporting.md");
    private static final String BEGIN =
            "<!-- From here on the document is written from the views, by ReportingDocumentTest. -->\n";

    @Test
    void listsEveryViewWithItsColumns() throws IOException {
        String document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN);
        StringBuilder expected = new StringBuilder(document.substring(0, begin));
        expected.append(BEGIN).append("\n## How things stand\n\n");
        expected.append("Each of these but `position` is also a function, `NAME_at(as_of, known_at)`.\n");
        StandingViews.all().forEach(view -> describe(view, expected));
        expected.append("\n## What happened\n\n");
        expected.append(
                "A view for each kind of event. All of them begin with the columns of `event` but `stream_id`, `sequence`,");
        expected.append(" `name` and `data`;\nlisted is what each has beside them.\n");
        EventViews.all().forEach(view -> describe(view, expected));
        Written.requireSame(DOCUMENT, expected.toString());
    }

    private static void describe(ReportingView view, StringBuilder document) {
        document.append("\n### ")
                .append(view.name())
                .append("\n\n")
                .append(escaped(view.comment()))
                .append('\n');
        var own = view.ofAnyMoment() || view.name().equals("position")
                ? view.columns()
                : view.columns()
                        .subList(EventViews.COMMON.size(), view.columns().size());
        if (own.isEmpty()) {
            return;
        }
        document.append("\n| column | |\n|---|---|\n");
        own.forEach(column -> document.append("| `")
                .append(column.name())
                .append("` | ")
                .append(escaped(column.comment()))
                .append(" |\n"));
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|").replace("<", "&lt;");
    }
}
