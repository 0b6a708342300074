@NullMarked
package dev.cairn.server.replay;

import org.jspecify.annotations.NullMarked;
