/** Tests of the journal. */
@NullMarked
package dev.cairn.query.journal;

import org.jspecify.annotations.NullMarked;
