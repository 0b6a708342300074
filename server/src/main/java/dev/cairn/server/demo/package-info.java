/** A sample organisation that one can look at, on both clocks. */
@NullMarked
package dev.cairn.server.demo;

import org.jspecify.annotations.NullMarked;
