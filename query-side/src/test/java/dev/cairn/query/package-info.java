/** Tests of what all questions share, and what all tests share. */
@NullMarked
package dev.cairn.query;

import org.jspecify.annotations.NullMarked;
