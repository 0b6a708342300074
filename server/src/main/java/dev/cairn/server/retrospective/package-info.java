/** Retrospectives over HTTP, and as documents that are read and printed. */
@NullMarked
package dev.cairn.server.retrospective;

import org.jspecify.annotations.NullMarked;
