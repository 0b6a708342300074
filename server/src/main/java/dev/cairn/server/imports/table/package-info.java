/** Files of rows under a header, as text separated by commas or semicolons or as a spreadsheet. */
@NullMarked
package dev.cairn.server.imports.table;

import org.jspecify.annotations.NullMarked;
