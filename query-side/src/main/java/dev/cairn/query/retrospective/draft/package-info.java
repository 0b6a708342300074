/** The draft of a retrospective that the log writes: pure, from what can be seen at one viewpoint. */
@NullMarked
package dev.cairn.query.retrospective.draft;

import org.jspecify.annotations.NullMarked;
