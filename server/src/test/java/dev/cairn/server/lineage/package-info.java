/** Tests of how goals go on through cycles. */
@NullMarked
package dev.cairn.server.lineage;

import org.jspecify.annotations.NullMarked;
