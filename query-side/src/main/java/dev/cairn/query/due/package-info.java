/** Who owes which check-in. */
@NullMarked
package dev.cairn.query.due;

import org.jspecify.annotations.NullMarked;
