/** How goals go on through cycles: a goal's line, and which goals of different cycles may belong to one. */
@NullMarked
package dev.cairn.query.lineage;

import org.jspecify.annotations.NullMarked;
