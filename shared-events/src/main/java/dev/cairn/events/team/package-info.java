/** What happens to teams. */
@NullMarked
package dev.cairn.events.team;

import org.jspecify.annotations.NullMarked;
