/** What Cairn tells of itself while it runs: meters, and whose request each line of its log belongs to. */
@NullMarked
package dev.cairn.server.telemetry;

import org.jspecify.annotations.NullMarked;
