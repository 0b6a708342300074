/** Decides what may happen to a goal; packages below are features. */
@NullMarked
package dev.cairn.command;

import org.jspecify.annotations.NullMarked;
