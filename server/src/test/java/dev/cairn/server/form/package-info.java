@NullMarked
package dev.cairn.server.form;

import org.jspecify.annotations.NullMarked;
