/** What all pages have in common: the frame around them, the address with its two clocks, words, and what goes wrong. */
@NullMarked
package dev.cairn.server.page;

import org.jspecify.annotations.NullMarked;
