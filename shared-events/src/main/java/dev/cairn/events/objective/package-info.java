/** What happens to goals and their key results. */
@NullMarked
package dev.cairn.events.objective;

import org.jspecify.annotations.NullMarked;
