@NullMarked
package dev.cairn.server.rebuild;

import org.jspecify.annotations.NullMarked;
