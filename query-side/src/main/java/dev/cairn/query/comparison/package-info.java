/** What is different between two moments of a cycle, and why. */
@NullMarked
package dev.cairn.query.comparison;

import org.jspecify.annotations.NullMarked;
