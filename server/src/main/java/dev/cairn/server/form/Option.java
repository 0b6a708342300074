package dev.cairn.server.form;

/**
 * One of several things to choose from.
 *
 * @param value what the field holds where it is chosen
 * @param text how it is called
 */
public record Option(String value, String text) {}
