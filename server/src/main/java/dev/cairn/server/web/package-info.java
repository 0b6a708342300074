/** What all of the HTTP API has in common: who asks, from which viewpoint, how a command is sent, and how errors are told. */
@NullMarked
package dev.cairn.server.web;

import org.jspecify.annotations.NullMarked;
