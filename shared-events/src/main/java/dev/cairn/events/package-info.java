/** The stored contract: what was written once can be read for ever. */
@NullMarked
package dev.cairn.events;

import org.jspecify.annotations.NullMarked;
