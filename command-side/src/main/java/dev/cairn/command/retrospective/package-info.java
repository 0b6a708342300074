/** Decides about retrospectives: what a team saw when it looked back on a cycle, and what it means to do about it. */
@NullMarked
package dev.cairn.command.retrospective;

import org.jspecify.annotations.NullMarked;
