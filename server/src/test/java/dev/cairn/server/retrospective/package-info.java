@NullMarked
package dev.cairn.server.retrospective;

import org.jspecify.annotations.NullMarked;
