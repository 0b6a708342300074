@NullMarked
package dev.cairn.server.projection;

import org.jspecify.annotations.NullMarked;
