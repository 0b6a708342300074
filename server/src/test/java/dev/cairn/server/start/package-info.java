@NullMarked
package dev.cairn.server.start;

import org.jspecify.annotations.NullMarked;
