/** One goal in full: how it stands, all that was said about it, and how it came to be so. */
@NullMarked
package dev.cairn.query.history;

import org.jspecify.annotations.NullMarked;
