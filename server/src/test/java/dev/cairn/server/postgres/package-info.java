@NullMarked
package dev.cairn.server.postgres;

import org.jspecify.annotations.NullMarked;
