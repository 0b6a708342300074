/** Who asks: passwords, sessions of browsers, tokens of programs. Nobody is anonymous. */
@NullMarked
package dev.cairn.server.security;

import org.jspecify.annotations.NullMarked;
