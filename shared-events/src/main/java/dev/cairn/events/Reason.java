package dev.cairn.events;

import org.jspecify.annotations.Nullable;

/**
 * Why something was changed.
 *
 * @param category {@code clarified}, {@code priorities-changed}, {@code learnt}, {@code wrong-data}, {@code other}, or
 *     {@code not-given} where an imported file has no reason for a change that asks for one
 * @param text the reason in a person's words, or null where the category was enough
 */
public record Reason(String category, @Nullable FreeText text) {}
