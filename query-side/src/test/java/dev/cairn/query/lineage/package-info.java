/** Tests of how goals go on through cycles. */
@NullMarked
package dev.cairn.query.lineage;

import org.jspecify.annotations.NullMarked;
