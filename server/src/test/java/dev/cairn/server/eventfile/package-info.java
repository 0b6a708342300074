@NullMarked
package dev.cairn.server.eventfile;

import org.jspecify.annotations.NullMarked;
