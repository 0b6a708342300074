@NullMarked
package dev.cairn.server.objective;

import org.jspecify.annotations.NullMarked;
