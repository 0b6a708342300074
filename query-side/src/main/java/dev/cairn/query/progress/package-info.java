/** How a goal stands: the pure fold of its events, and the arithmetic over what the fold yields. */
@NullMarked
package dev.cairn.query.progress;

import org.jspecify.annotations.NullMarked;
