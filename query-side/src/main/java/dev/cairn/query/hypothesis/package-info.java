/** What is supposed instead of what happened: rules that combine, and what they make of events and goals. Pure. */
@NullMarked
package dev.cairn.query.hypothesis;

import org.jspecify.annotations.NullMarked;
