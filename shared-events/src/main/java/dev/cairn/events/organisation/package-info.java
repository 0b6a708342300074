/** What happens to the organisation as a whole. */
@NullMarked
package dev.cairn.events.organisation;

import org.jspecify.annotations.NullMarked;
