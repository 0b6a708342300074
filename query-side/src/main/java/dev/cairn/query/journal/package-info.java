/** Every event once more, with typed columns: what audit, replay and reports read. */
@NullMarked
package dev.cairn.query.journal;

import org.jspecify.annotations.NullMarked;
