/** The log in SQL: views and functions of the schema {@code reporting}, which reports and other tools read. */
@NullMarked
package dev.cairn.query.reporting;

import org.jspecify.annotations.NullMarked;
