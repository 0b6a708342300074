package dev.cairn.server.objective;

import dev.cairn.server.web.ActBody;
import dev.cairn.server.web.ReasonBody;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Other words for a goal or key result.
 *
 * @param wording what it is to say
 */
@Schema(example = """
        {"wording": "Bread is on the shelves before the shop opens", "reason": {"category": "clarified"}}
        """)
record RewordBody(
        String wording,
        @Nullable ReasonBody reason,
        @Nullable String note) implements ActBody {}
