/** Tests of due check-ins. */
@NullMarked
package dev.cairn.query.due;

import org.jspecify.annotations.NullMarked;
