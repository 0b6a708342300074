package dev.cairn.server.retrospective;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Writes a document as one HTML page that needs nothing else: no script, no picture, no style from elsewhere. It can be printed. */
final class HtmlDocument {

    /** What browsers are to refuse should anything slip in all the same. */
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; sandbox";

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
            h1, h2 { line-height: 1.2; break-after: avoid; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border: 1px solid #8888; padding: .25rem .5rem; text-align: left; vertical-align: top; }
            tr, li { break-inside: avoid; }
            thead { display: table-header-group; }
            @media print { body { margin: 0; max-width: none; font-size: 11pt; } }
            """;

    private HtmlDocument() {}

    static String write(List<Block> document) {
        String title = document.stream()
                .filter(Block.Heading.class::isInstance)
                .map(heading -> ((Block.Heading) heading).text())
                .findFirst()
                .orElse("");
        return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" + escaped(title)
                + "</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n"
                + document.stream().map(HtmlDocument::write).collect(Collectors.joining("\n"))
                + "\n</main>\n</body>\n</html>\n";
    }

    private static String write(Block block) {
        return switch (block) {
            case Block.Heading heading -> element("h" + heading.level(), escaped(heading.text()));
            case Block.Paragraph paragraph -> element("p", escaped(paragraph.text()));
            case Block.Points points ->
                element(
                        "ul",
                        points.points().stream()
                                .map(point -> element("li", escaped(point)))
                                .collect(Collectors.joining("\n")));
            case Block.Table table ->
                element(
                        "table",
                        element("thead", row(table.titles(), "th scope=\"col\"", "th"))
                                + element(
                                        "tbody",
                                        table.rows().stream()
                                                .map(row -> row(row, "td", "td"))
                                                .collect(Collectors.joining("\n"))));
        };
    }

    private static String row(List<String> cells, String open, String close) {
        return element(
                "tr",
                cells.stream()
                        .map(cell -> "<" + open + ">" + escaped(cell) + "</" + close + ">")
                        .collect(Collectors.joining()));
    }

    private static String element(String name, String content) {
        return "<" + name + ">" + content + "</" + name + ">";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
