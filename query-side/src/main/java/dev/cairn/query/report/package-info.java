/** Reports as they are defined: those of this Cairn's log at any moment, and those that come with Cairn. */
@NullMarked
package dev.cairn.query.report;

import org.jspecify.annotations.NullMarked;
