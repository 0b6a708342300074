@NullMarked
package dev.cairn.query.audit;

import org.jspecify.annotations.NullMarked;
