/** How goals go on through cycles: carried forward, linked, and seen as one line. */
@NullMarked
package dev.cairn.server.lineage;

import org.jspecify.annotations.NullMarked;
