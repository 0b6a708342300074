/** How a Cairn that is empty is begun: with the sample organisation, with a file, or with a first objective. */
@NullMarked
package dev.cairn.server.beginning;

import org.jspecify.annotations.NullMarked;
