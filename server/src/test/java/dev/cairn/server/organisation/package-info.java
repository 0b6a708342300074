@NullMarked
package dev.cairn.server.organisation;

import org.jspecify.annotations.NullMarked;
