/** What admins see of a Cairn at work: projections, rebuilds, verification, and what goes in and out. */
@NullMarked
package dev.cairn.server.operations;

import org.jspecify.annotations.NullMarked;
