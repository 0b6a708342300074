/** Proves, while people work, that the log is whole and that everything read from it is what it makes of it. */
@NullMarked
package dev.cairn.server.verification;

import org.jspecify.annotations.NullMarked;
