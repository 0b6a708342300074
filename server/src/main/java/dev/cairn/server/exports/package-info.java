/** Writes the log as a file that an import reads, so that a history can move from one Cairn to another and lose nothing. */
@NullMarked
package dev.cairn.server.exports;

import org.jspecify.annotations.NullMarked;
