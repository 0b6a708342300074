/** What everything else is seen against: the settings, cycles and teams in force at a viewpoint. */
@NullMarked
package dev.cairn.query.directory;

import org.jspecify.annotations.NullMarked;
