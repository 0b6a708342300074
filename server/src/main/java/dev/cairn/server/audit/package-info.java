/** Who changed what, over HTTP. */
@NullMarked
package dev.cairn.server.audit;

import org.jspecify.annotations.NullMarked;
