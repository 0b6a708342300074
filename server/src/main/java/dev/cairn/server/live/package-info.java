/** What pages that are open are told while they are: that what they show has changed. */
@NullMarked
package dev.cairn.server.live;

import org.jspecify.annotations.NullMarked;
