/** What is different between two moments, over HTTP and as Markdown. */
@NullMarked
package dev.cairn.server.comparison;

import org.jspecify.annotations.NullMarked;
