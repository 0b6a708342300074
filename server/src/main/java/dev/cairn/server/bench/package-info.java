/** Benchmarks: a Cairn that is thrown away afterwards, load upon it, what it managed and what that cost. */
@NullMarked
package dev.cairn.server.bench;

import org.jspecify.annotations.NullMarked;
