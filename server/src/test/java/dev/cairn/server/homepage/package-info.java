@NullMarked
package dev.cairn.server.homepage;

import org.jspecify.annotations.NullMarked;
