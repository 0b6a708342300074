package dev.cairn.query.standing;

import java.util.List;

/**
 * What has to be done to the stored rectangles of a subject.
 *
 * @param replaceAll whether all that is stored goes first
 * @param closed stored rectangles that are believed no longer; each with the end that it now has
 * @param added rectangles that are not stored yet
 * @param <V> the type of the standing
 */
public record RectangleChange<V>(boolean replaceAll, List<Rectangle<V>> closed, List<Rectangle<V>> added) {}
