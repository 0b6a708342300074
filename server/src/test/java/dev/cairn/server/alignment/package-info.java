@NullMarked
package dev.cairn.server.alignment;

import org.jspecify.annotations.NullMarked;
