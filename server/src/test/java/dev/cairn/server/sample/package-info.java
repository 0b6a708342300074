@NullMarked
package dev.cairn.server.sample;

import org.jspecify.annotations.NullMarked;
