@NullMarked
package dev.cairn.server.security;

import org.jspecify.annotations.NullMarked;
