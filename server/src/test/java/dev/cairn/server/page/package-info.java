@NullMarked
package dev.cairn.server.page;

import org.jspecify.annotations.NullMarked;
