/** When and where the log is written to: by day, by hour of the week, by team. */
@NullMarked
package dev.cairn.query.activity;

import org.jspecify.annotations.NullMarked;
