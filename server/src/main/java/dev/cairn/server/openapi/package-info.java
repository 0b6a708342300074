/** The description of the HTTP API, made from the operations themselves, and a page to try them. */
@NullMarked
package dev.cairn.server.openapi;

import org.jspecify.annotations.NullMarked;
