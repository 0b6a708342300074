/** What cycles, teams, goals and people are called in files and on the terminal, at one position of the log. */
@NullMarked
package dev.cairn.server.naming;

import org.jspecify.annotations.NullMarked;
