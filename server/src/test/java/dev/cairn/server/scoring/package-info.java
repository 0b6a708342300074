@NullMarked
package dev.cairn.server.scoring;

import org.jspecify.annotations.NullMarked;
