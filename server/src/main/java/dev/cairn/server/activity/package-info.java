/** When and where the log is written to, over HTTP. */
@NullMarked
package dev.cairn.server.activity;

import org.jspecify.annotations.NullMarked;
