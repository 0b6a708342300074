/** Answers as Markdown, to be pasted where people talk. */
@NullMarked
package dev.cairn.server.markdown;

import org.jspecify.annotations.NullMarked;
