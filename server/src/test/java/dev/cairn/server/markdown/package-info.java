@NullMarked
package dev.cairn.server.markdown;

import org.jspecify.annotations.NullMarked;
