/** What a request asks beside its command: to be done once however often it is sent, and only on the state that it has seen. */
@NullMarked
package dev.cairn.server.request;

import org.jspecify.annotations.NullMarked;
