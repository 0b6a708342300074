/**
 * Takes in files of goals and check-ins: first everything is decided and nothing recorded, then all of it is recorded or
 * nothing.
 */
@NullMarked
package dev.cairn.server.imports;

import org.jspecify.annotations.NullMarked;
