/** A cycle played from its first day on, over HTTP: frame after frame, while they are computed. */
@NullMarked
package dev.cairn.server.replay;

import org.jspecify.annotations.NullMarked;
