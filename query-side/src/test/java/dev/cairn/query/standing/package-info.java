/** Tests of rectangles. */
@NullMarked
package dev.cairn.query.standing;

import org.jspecify.annotations.NullMarked;
