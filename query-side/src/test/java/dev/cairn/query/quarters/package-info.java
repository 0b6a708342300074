@NullMarked
package dev.cairn.query.quarters;

import org.jspecify.annotations.NullMarked;
