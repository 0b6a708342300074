@NullMarked
package dev.cairn.query.comparison;

import org.jspecify.annotations.NullMarked;
