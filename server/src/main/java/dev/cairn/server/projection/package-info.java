/** Feeds the log to the projections, and makes readers wait for their own writes. */
@NullMarked
package dev.cairn.server.projection;

import org.jspecify.annotations.NullMarked;
