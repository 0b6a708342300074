/** PostgreSQL, embedded or external: started, checked, migrated, stopped. */
@NullMarked
package dev.cairn.server.postgres;

import org.jspecify.annotations.NullMarked;
