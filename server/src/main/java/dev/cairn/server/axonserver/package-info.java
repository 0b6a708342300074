/** The log in Axon Server, and commands and questions that go through it to whichever Cairn answers. */
@NullMarked
package dev.cairn.server.axonserver;

import org.jspecify.annotations.NullMarked;
