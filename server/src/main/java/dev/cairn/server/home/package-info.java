/** The data directory: whose it is, and that only one Cairn uses it. */
@NullMarked
package dev.cairn.server.home;

import org.jspecify.annotations.NullMarked;
