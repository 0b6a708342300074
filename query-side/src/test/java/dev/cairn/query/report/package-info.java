/** Tests of how goals go on through cycles. */
@NullMarked
package dev.cairn.query.report;

import org.jspecify.annotations.NullMarked;
