@NullMarked
package dev.cairn.server.beginning;

import org.jspecify.annotations.NullMarked;
