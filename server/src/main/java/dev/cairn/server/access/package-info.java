/** Who may do what: roles, who holds them, and the one policy that everything is judged by. */
@NullMarked
package dev.cairn.server.access;

import org.jspecify.annotations.NullMarked;
