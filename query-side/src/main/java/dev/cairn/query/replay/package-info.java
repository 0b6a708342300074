/** A cycle from its first day to its last, frame by frame: computed from its events by the folds and sums of the overview. */
@NullMarked
package dev.cairn.query.replay;

import org.jspecify.annotations.NullMarked;
