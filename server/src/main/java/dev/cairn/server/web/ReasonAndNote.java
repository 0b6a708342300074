package dev.cairn.server.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of an act that has nothing to say but why.
 *
 * @param reason why
 * @param note what is said about it
 */
@Schema(example = """
        {"reason": {"category": "priorities-changed", "text": "The launch comes first."}, "note": "Agreed in the review."}
        """)
public record ReasonAndNote(
        @Nullable ReasonBody reason, @Nullable String note) implements ActBody {}
