@NullMarked
package dev.cairn.server.report;

import org.jspecify.annotations.NullMarked;
