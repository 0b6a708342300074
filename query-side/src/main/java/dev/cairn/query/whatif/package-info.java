/** What would have become of a cycle under other rules, beside what became of it, and which events make the difference. */
@NullMarked
package dev.cairn.query.whatif;

import org.jspecify.annotations.NullMarked;
