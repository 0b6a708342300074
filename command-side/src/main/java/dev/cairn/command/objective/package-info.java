/** Decides about goals, their key results, readings, scores, alignment and initiatives. */
@NullMarked
package dev.cairn.command.objective;

import org.jspecify.annotations.NullMarked;
