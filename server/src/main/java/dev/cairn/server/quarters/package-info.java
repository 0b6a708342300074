/** How cycles came out, one beside the other, over HTTP. */
@NullMarked
package dev.cairn.server.quarters;

import org.jspecify.annotations.NullMarked;
