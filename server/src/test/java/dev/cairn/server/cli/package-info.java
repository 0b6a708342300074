@NullMarked
package dev.cairn.server.cli;

import org.jspecify.annotations.NullMarked;
