/** The first page: what a person owes, what moved since the last visit, and what needs somebody to look at it. */
@NullMarked
package dev.cairn.server.homepage;

import org.jspecify.annotations.NullMarked;
