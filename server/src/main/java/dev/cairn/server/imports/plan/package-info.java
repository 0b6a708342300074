/** A quarter that begins in a spreadsheet: one row a key result, which becomes drafts here and now. */
@NullMarked
package dev.cairn.server.imports.plan;

import org.jspecify.annotations.NullMarked;
