@NullMarked
package dev.cairn.server.team;

import org.jspecify.annotations.NullMarked;
