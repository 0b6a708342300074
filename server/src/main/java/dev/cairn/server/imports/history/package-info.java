/** Cairn's native layout: one row a dated change. Each change word has a form that says which cells it has and what it asks for. */
@NullMarked
package dev.cairn.server.imports.history;

import org.jspecify.annotations.NullMarked;
