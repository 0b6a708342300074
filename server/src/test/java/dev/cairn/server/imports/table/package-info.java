@NullMarked
package dev.cairn.server.imports.table;

import org.jspecify.annotations.NullMarked;
