/** Tests of the benchmarks themselves. */
@NullMarked
package dev.cairn.server.bench;

import org.jspecify.annotations.NullMarked;
