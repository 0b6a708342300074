/** What the organisation works by, over HTTP. */
@NullMarked
package dev.cairn.server.organisation;

import org.jspecify.annotations.NullMarked;
