@NullMarked
package dev.cairn.query.replay;

import org.jspecify.annotations.NullMarked;
