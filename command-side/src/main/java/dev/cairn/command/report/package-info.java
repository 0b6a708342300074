/** Decides about reports: questions to the log that are written down as data. */
@NullMarked
package dev.cairn.command.report;

import org.jspecify.annotations.NullMarked;
