@NullMarked
package dev.cairn.server.imports;

import org.jspecify.annotations.NullMarked;
