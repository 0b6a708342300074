@NullMarked
package dev.cairn.server.demo;

import org.jspecify.annotations.NullMarked;
