package dev.cairn.server.retrospective;

import java.util.List;

/** A part of a document. What it says is plain text; whoever writes it out escapes it. */
sealed interface Block {

    /**
     * A heading.
     *
     * @param level 1 for the title, and 2
     */
    record Heading(int level, String text) implements Block {}

    /** Some sentences. */
    record Paragraph(String text) implements Block {}

    /** Points, each for itself. */
    record Points(List<String> points) implements Block {

        /** Takes a copy. */
        public Points {
            points = List.copyOf(points);
        }
    }

    /**
     * A table.
     *
     * @param rows each with as many cells as there are titles
     */
    record Table(List<String> titles, List<List<String>> rows) implements Block {

        /** Takes copies. */
        public Table {
            titles = List.copyOf(titles);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }
}
