@NullMarked
package dev.cairn.server.web;

import org.jspecify.annotations.NullMarked;
