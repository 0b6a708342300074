@NullMarked
package dev.cairn.query.history;

import org.jspecify.annotations.NullMarked;
