/** The log: events appended in PostgreSQL, and read in one order that never changes. */
@NullMarked
package dev.cairn.server.log;

import org.jspecify.annotations.NullMarked;
