/** The page of a goal's scores: suggested with the sums, given, corrected, and reviewed. */
@NullMarked
package dev.cairn.server.scoring;

import org.jspecify.annotations.NullMarked;
