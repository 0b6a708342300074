@NullMarked
package dev.cairn.server.openapi;

import org.jspecify.annotations.NullMarked;
