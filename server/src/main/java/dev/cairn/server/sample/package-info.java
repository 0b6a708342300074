/** The log of a plausible organisation, made by the real rules, for trying things out and for measuring them. */
@NullMarked
package dev.cairn.server.sample;

import org.jspecify.annotations.NullMarked;
