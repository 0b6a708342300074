@NullMarked
package dev.cairn.server.faults;

import org.jspecify.annotations.NullMarked;
