/** Tests of what the end of a cycle asks for. */
@NullMarked
package dev.cairn.query.closing;

import org.jspecify.annotations.NullMarked;
