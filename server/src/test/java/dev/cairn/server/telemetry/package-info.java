@NullMarked
package dev.cairn.server.telemetry;

import org.jspecify.annotations.NullMarked;
