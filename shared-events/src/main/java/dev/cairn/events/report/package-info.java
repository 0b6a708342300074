/** What happens to reports: they are data, with a history of their own. */
@NullMarked
package dev.cairn.events.report;

import org.jspecify.annotations.NullMarked;
