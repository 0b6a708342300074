@NullMarked
package dev.cairn.server.audit;

import org.jspecify.annotations.NullMarked;
