@NullMarked
package dev.cairn.server.restore;

import org.jspecify.annotations.NullMarked;
