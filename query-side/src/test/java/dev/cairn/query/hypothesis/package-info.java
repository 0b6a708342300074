@NullMarked
package dev.cairn.query.hypothesis;

import org.jspecify.annotations.NullMarked;
