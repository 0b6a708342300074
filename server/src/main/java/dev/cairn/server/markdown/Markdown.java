package dev.cairn.server.markdown;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A document in Markdown, put together part by part. What people wrote stays text: nothing in it is taken for markup. */
public final class Markdown {

    private static final String MARKUP = "\\`*_[]<>#|~";

    private final StringBuilder text = new StringBuilder();

    /** A heading of that level, 1 to 6. */
    public Markdown heading(int level, String title) {
        return block("#".repeat(level) + " " + escaped(title) + "\n");
    }

    /** A paragraph. */
    public Markdown paragraph(String sentences) {
        return block(escaped(sentences) + "\n");
    }

    /** The first line of a table, after which its rows come. */
    public Markdown table(String... titles) {
        return block(row(titles) + "|" + " --- |".repeat(titles.length) + "\n");
    }

    /** A row of the table that was begun last. */
    public Markdown row(Iterable<String> cells) {
        StringBuilder row = new StringBuilder("|");
        cells.forEach(cell -> row.append(' ').append(escaped(cell)).append(" |"));
        text.append(row).append('\n');
        return this;
    }

    private static String row(String... cells) {
        return Arrays.stream(cells).map(cell -> " " + escaped(cell) + " |").collect(Collectors.joining("", "|", "\n"));
    }

    private Markdown block(String block) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(block);
        return this;
    }

    /** The text on one line, with a backslash before what would be markup. */
    public static String escaped(String words) {
        StringBuilder escaped = new StringBuilder(words.length());
        for (char character : words.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().toCharArray()) {
            if (MARKUP.indexOf(character) >= 0) {
                escaped.append('\\');
            }
            escaped.append(character);
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
