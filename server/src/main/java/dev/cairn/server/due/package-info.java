/** What is due, over HTTP. */
@NullMarked
package dev.cairn.server.due;

import org.jspecify.annotations.NullMarked;
