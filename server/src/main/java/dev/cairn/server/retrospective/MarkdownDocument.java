package dev.cairn.server.retrospective;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a document as Markdown (CommonMark, with the tables of GitHub). What people wrote stays text: nothing in it is taken for
 * markup, HTML or the beginning of a list.
 */
final class MarkdownDocument {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~!&]");
    private static final Pattern BEGINS_A_LIST = Pattern.compile("^([-+=]|\\d+(?=[.)]))");

    private MarkdownDocument() {}

    static String write(List<Block> document) {
        return document.stream().map(MarkdownDocument::write).collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String write(Block block) {
        return switch (block) {
            case Block.Heading heading -> "#".repeat(heading.level()) + " " + escaped(heading.text());
            case Block.Paragraph paragraph -> escaped(paragraph.text());
            case Block.Points points ->
                points.points().stream().map(point -> "- " + escaped(point)).collect(Collectors.joining("\n"));
            case Block.Table table ->
                row(table.titles()) + "\n|" + " --- |".repeat(table.titles().size())
                        + table.rows().stream().map(row -> "\n" + row(row)).collect(Collectors.joining());
        };
    }

    private static String row(List<String> cells) {
        return cells.stream().map(cell -> " " + inert(cell) + " |").collect(Collectors.joining("", "|", ""));
    }

    /** The text on one line, with a backslash before what would be markup at the beginning of a line or anywhere in it. */
    static String escaped(String text) {
        return BEGINS_A_LIST
                .matcher(inert(text))
                .replaceFirst(first ->
                        Character.isDigit(first.group().charAt(0)) ? first.group() + "\\\\" : "\\\\" + first.group());
    }

    /** The text on one line, with a backslash before what would be markup anywhere in it. */
    private static String inert(String text) {
        return MARKUP.matcher(SPACE.matcher(text).replaceAll(" ").strip()).replaceAll("\\\\$0");
    }
}
