@NullMarked
package dev.cairn.query.progress;

import org.jspecify.annotations.NullMarked;
