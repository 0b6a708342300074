@NullMarked
package dev.cairn.query.reporting;

import org.jspecify.annotations.NullMarked;
