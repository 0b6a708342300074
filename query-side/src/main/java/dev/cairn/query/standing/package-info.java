/**
 * How things stood, over both clocks: a subject's events folded into rectangles, [effective from, to) x [known from, to),
 * each with the one standing that holds in all of it. A question about any past is then a look-up of a point.
 */
@NullMarked
package dev.cairn.query.standing;

import org.jspecify.annotations.NullMarked;
