/** Which teams and goals a person wants to hear of: a setting of that person, and no event. */
@NullMarked
package dev.cairn.server.following;

import org.jspecify.annotations.NullMarked;
