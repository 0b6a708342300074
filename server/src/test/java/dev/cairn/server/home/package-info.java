@NullMarked
package dev.cairn.server.home;

import org.jspecify.annotations.NullMarked;
