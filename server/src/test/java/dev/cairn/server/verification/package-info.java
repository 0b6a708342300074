@NullMarked
package dev.cairn.server.verification;

import org.jspecify.annotations.NullMarked;
