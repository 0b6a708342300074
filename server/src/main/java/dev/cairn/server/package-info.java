/** Where Cairn meets the world: HTTP, files, the terminal, PostgreSQL. */
@NullMarked
package dev.cairn.server;

import org.jspecify.annotations.NullMarked;
