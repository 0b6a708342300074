/** Decides about what the organisation works by. */
@NullMarked
package dev.cairn.command.organisation;

import org.jspecify.annotations.NullMarked;
