package dev.cairn.server.markdown;

import tools.jackson.databind.JsonNode;

/** An answer that can also be had as Markdown, {@code Accept: text/markdown}. Each one is a bean. */
public interface MarkdownForm {

    /** The type of the answer. */
    Class<?> answer();

    /** The document. */
    String write(JsonNode answer);
}
