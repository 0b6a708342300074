@NullMarked
package dev.cairn.server.request;

import org.jspecify.annotations.NullMarked;
