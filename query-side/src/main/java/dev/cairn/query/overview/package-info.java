/** How a cycle or a team does: its goals with their numbers, and what they come to. */
@NullMarked
package dev.cairn.query.overview;

import org.jspecify.annotations.NullMarked;
