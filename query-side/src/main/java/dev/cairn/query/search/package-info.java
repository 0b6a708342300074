/** Finding goals by what they say, or once said. */
@NullMarked
package dev.cairn.query.search;

import org.jspecify.annotations.NullMarked;
