package dev.cairn.query.search;

import dev.cairn.query.Viewpoint;
import org.jspecify.annotations.Nullable;

/**
 * Which goals say this, or ever said it? Answered by {@link GoalsFound}.
 *
 * @param text words, divided by spaces, that all occur in one wording, in any case and also as parts of words
 * @param cycleId goals of this cycle only, or null
 * @param viewpoint from where it is looked at
 */
public record FindGoals(String text, @Nullable String cycleId, Viewpoint viewpoint) {}
