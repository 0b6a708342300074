/** Axon, put together by hand and checked at every start. */
@NullMarked
package dev.cairn.server.wiring;

import org.jspecify.annotations.NullMarked;
