/** Which goals of a cycle serve which: the map of a cycle. */
@NullMarked
package dev.cairn.query.alignment;

import org.jspecify.annotations.NullMarked;
