/** Cairn on the terminal: commands that talk HTTP to the running Cairn. Nothing here starts Spring, so that they are quick. */
@NullMarked
package dev.cairn.server.cli;

import org.jspecify.annotations.NullMarked;
