/** Remembers what happened; packages below are questions. */
@NullMarked
package dev.cairn.query;

import org.jspecify.annotations.NullMarked;
