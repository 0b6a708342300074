@NullMarked
package dev.cairn.server.comparison;

import org.jspecify.annotations.NullMarked;
