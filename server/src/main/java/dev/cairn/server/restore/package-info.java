/** Brings the events of a file back into an empty Cairn. */
@NullMarked
package dev.cairn.server.restore;

import org.jspecify.annotations.NullMarked;
