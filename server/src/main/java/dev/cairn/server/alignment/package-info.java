/** The map of a cycle: which goals serve which. */
@NullMarked
package dev.cairn.server.alignment;

import org.jspecify.annotations.NullMarked;
