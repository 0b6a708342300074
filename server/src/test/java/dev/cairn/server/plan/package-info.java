@NullMarked
package dev.cairn.server.plan;

import org.jspecify.annotations.NullMarked;
