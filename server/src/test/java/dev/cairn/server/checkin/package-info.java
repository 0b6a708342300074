@NullMarked
package dev.cairn.server.checkin;

import org.jspecify.annotations.NullMarked;
