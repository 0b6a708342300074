@NullMarked
package dev.cairn.server.axonserver;

import org.jspecify.annotations.NullMarked;
