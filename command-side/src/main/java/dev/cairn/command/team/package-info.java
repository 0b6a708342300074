/** Decides about the tree of teams. */
@NullMarked
package dev.cairn.command.team;

import org.jspecify.annotations.NullMarked;
