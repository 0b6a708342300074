@NullMarked
package dev.cairn.query.retrospective;

import org.jspecify.annotations.NullMarked;
