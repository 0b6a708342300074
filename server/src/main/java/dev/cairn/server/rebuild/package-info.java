/**
 * Makes projections anew from the log beside those that are shown, proves the new rows equal or says how they differ, and puts
 * them in the place of the old ones in one transaction.
 */
@NullMarked
package dev.cairn.server.rebuild;

import org.jspecify.annotations.NullMarked;
