/** Pages for checking in: all that somebody owes on one sheet, and a meeting that walks a team through its goals. */
@NullMarked
package dev.cairn.server.checkin;

import org.jspecify.annotations.NullMarked;
