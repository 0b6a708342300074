@NullMarked
package dev.cairn.server.operations;

import org.jspecify.annotations.NullMarked;
