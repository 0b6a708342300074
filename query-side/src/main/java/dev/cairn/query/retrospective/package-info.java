/**
 * Retrospectives: what a team saw when it looked back on a cycle, what it means to do, and the draft that the log writes. The
 * draft is never stored: it is worked out when it is read, from where the question looks.
 */
@NullMarked
package dev.cairn.query.retrospective;

import org.jspecify.annotations.NullMarked;
