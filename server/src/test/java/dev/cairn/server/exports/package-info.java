@NullMarked
package dev.cairn.server.exports;

import org.jspecify.annotations.NullMarked;
