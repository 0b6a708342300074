package dev.cairn.server.web;

import dev.cairn.query.Viewpoint;

/**
 * The two moments that a read holds against each other.
 *
 * @param from the first one, of the parameters {@code from} and {@code fromKnownAt}
 * @param to the second one, of the parameters {@code to} and {@code toKnownAt}
 */
public record Span(Viewpoint from, Viewpoint to) {}
