/** Pages for planning: a goal is written, checked, handed to its reviewer and put in force; or carried over from the last cycle. */
@NullMarked
package dev.cairn.server.plan;

import org.jspecify.annotations.NullMarked;
