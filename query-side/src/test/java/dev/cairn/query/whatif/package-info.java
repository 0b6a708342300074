@NullMarked
package dev.cairn.query.whatif;

import org.jspecify.annotations.NullMarked;
