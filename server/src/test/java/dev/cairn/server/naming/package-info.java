@NullMarked
package dev.cairn.server.naming;

import org.jspecify.annotations.NullMarked;
