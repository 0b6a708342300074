/** How a start ends that cannot succeed: one sentence, one exit code, no harm. */
@NullMarked
package dev.cairn.server.start;

import org.jspecify.annotations.NullMarked;
