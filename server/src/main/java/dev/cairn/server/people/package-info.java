/** People: who the ids in events belong to. Names are here and never in the log, so that they can be erased. */
@NullMarked
package dev.cairn.server.people;

import org.jspecify.annotations.NullMarked;
