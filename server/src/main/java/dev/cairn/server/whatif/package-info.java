/** What would have become of a cycle under other rules, over HTTP. */
@NullMarked
package dev.cairn.server.whatif;

import org.jspecify.annotations.NullMarked;
