/** Reports over HTTP: defined, tried out and run, by a role of PostgreSQL that can read the schema reporting and nothing else. */
@NullMarked
package dev.cairn.server.report;

import org.jspecify.annotations.NullMarked;
