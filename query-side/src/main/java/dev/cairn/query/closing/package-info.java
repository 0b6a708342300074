/** What the end of a cycle asks for: scores to start from, and what is missing before it is closed. */
@NullMarked
package dev.cairn.query.closing;

import org.jspecify.annotations.NullMarked;
