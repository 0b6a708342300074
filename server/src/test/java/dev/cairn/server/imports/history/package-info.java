@NullMarked
package dev.cairn.server.imports.history;

import org.jspecify.annotations.NullMarked;
