@NullMarked
package dev.cairn.server.cycle;

import org.jspecify.annotations.NullMarked;
