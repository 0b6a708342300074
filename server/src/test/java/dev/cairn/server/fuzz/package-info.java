@NullMarked
package dev.cairn.server.fuzz;

import org.jspecify.annotations.NullMarked;
