/** Writes Parquet files of flat rows, as they come. */
@NullMarked
package dev.cairn.server.parquet;

import org.jspecify.annotations.NullMarked;
