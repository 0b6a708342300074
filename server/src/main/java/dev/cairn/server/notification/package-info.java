/** What the Cairns on one PostgreSQL tell each other, and which of them does what only one may do at a time. */
@NullMarked
package dev.cairn.server.notification;

import org.jspecify.annotations.NullMarked;
