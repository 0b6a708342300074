@NullMarked
package dev.cairn.server.notification;

import org.jspecify.annotations.NullMarked;
