/** Decides about cycles. */
@NullMarked
package dev.cairn.command.cycle;

import org.jspecify.annotations.NullMarked;
