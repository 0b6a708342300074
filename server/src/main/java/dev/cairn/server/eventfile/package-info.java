/** The file that holds the events of a log: how its lines are made, chained and read again. */
@NullMarked
package dev.cairn.server.eventfile;

import org.jspecify.annotations.NullMarked;
