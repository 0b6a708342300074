/** The pages in a real browser. */
@NullMarked
package dev.cairn.server.browser;

import org.jspecify.annotations.NullMarked;
