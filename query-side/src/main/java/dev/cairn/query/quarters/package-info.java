/** How a quarter came out beside the quarters before it, per team and for the whole organisation; never per person. */
@NullMarked
package dev.cairn.query.quarters;

import org.jspecify.annotations.NullMarked;
