/** What happens to retrospectives. */
@NullMarked
package dev.cairn.events.retrospective;

import org.jspecify.annotations.NullMarked;
