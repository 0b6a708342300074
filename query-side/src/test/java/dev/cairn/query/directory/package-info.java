/** Tests of the directory. */
@NullMarked
package dev.cairn.query.directory;

import org.jspecify.annotations.NullMarked;
