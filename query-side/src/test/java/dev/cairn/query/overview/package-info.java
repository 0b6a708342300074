/** Tests of overviews. */
@NullMarked
package dev.cairn.query.overview;

import org.jspecify.annotations.NullMarked;
