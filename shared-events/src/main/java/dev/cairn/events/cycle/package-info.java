/** What happens to cycles. */
@NullMarked
package dev.cairn.events.cycle;

import org.jspecify.annotations.NullMarked;
