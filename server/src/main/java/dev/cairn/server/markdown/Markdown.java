package dev.cairn.server.markdown;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document in Markdown (CommonMark, with the tables of GitHub), put together part by part. What people wrote stays text:
 * nothing in it is taken for markup, HTML or the beginning of a list.
 */
public final class Markdown {

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~!&]");
    private static final Pattern BEGINS_A_LIST = Pattern.compile("^([-+=]|\\d+(?=[.)]))");

    private final StringBuilder text = new StringBuilder();

    /** A heading of that level, 1 to 6. */
    public Markdown heading(int level, String title) {
        return block("#".repeat(level) + " " + escaped(title) + "\n");
    }

    /** A paragraph. */
    public Markdown paragraph(String sentences) {
        return block(escaped(sentences) + "\n");
    }

    /** A list of points. */
    public Markdown points(List<String> points) {
        return block(points.stream().map(point -> "- " + escaped(point) + "\n").collect(Collectors.joining()));
    }

    /** The first line of a table, after which its rows come. */
    public Markdown table(String... titles) {
        block("");
        return row(Arrays.asList(titles)).line("|" + " --- |".repeat(titles.length));
    }

    /** A row of the table that was begun last. */
    public Markdown row(List<String> cells) {
        return line(cells.stream().map(cell -> " " + inert(cell) + " |").collect(Collectors.joining("", "|", "")));
    }

    private Markdown line(String line) {
        text.append(line).append('\n');
        return this;
    }

    private Markdown block(String block) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append(block);
        return this;
    }

    /** The text on one line, with a backslash before what would be markup at the beginning of a line or anywhere in it. */
    public static String escaped(String words) {
        return BEGINS_A_LIST
                .matcher(inert(words))
                .replaceFirst(first ->
                        Character.isDigit(first.group().charAt(0)) ? first.group() + "\\\\" : "\\\\" + first.group());
    }

    /** The text on one line, with a backslash before what would be markup anywhere in it. */
    private static String inert(String words) {
        return MARKUP.matcher(SPACE.matcher(words).replaceAll(" ").strip()).replaceAll("\\\\$0");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
