@NullMarked
package dev.cairn.server.quarters;

import org.jspecify.annotations.NullMarked;
