/** What forms on pages have in common: what was typed, what is wrong with it, and how nothing of it is lost or done twice. */
@NullMarked
package dev.cairn.server.form;

import org.jspecify.annotations.NullMarked;
