@NullMarked
package dev.cairn.query.retrospective.draft;

import org.jspecify.annotations.NullMarked;
