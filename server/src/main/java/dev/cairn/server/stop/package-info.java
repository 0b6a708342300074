/** How Cairn ends: nobody who was let in is turned away. */
@NullMarked
package dev.cairn.server.stop;

import org.jspecify.annotations.NullMarked;
