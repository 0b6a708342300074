package dev.cairn.server.retrospective;

import dev.cairn.server.markdown.Markdown;
import java.util.List;

/** Writes a document as Markdown. */
final class MarkdownDocument {

    private MarkdownDocument() {}

    static String write(List<Block> document) {
        Markdown markdown = new Markdown();
        document.forEach(block -> add(block, markdown));
        return markdown.toString();
    }

    private static void add(Block block, Markdown markdown) {
        switch (block) {
            case Block.Heading heading -> markdown.heading(heading.level(), heading.text());
            case Block.Paragraph paragraph -> markdown.paragraph(paragraph.text());
            case Block.Points points -> markdown.points(points.points());
            case Block.Table table -> {
                markdown.table(table.titles().toArray(String[]::new));
                table.rows().forEach(markdown::row);
            }
        }
    }
}
