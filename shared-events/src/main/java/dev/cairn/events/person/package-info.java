/** The opaque id by which the log speaks of people. */
@NullMarked
package dev.cairn.events.person;

import org.jspecify.annotations.NullMarked;
