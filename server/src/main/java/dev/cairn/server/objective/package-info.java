/** Goals over HTTP: a class for each subject, a method for each command or question, named after it. */
@NullMarked
package dev.cairn.server.objective;

import org.jspecify.annotations.NullMarked;
