package dev.cairn.server.objective;

import dev.cairn.server.web.ActBody;
import dev.cairn.server.web.ReasonBody;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Another owner.
 *
 * @param ownerId who is to answer for it, by handle or id; none where nobody is
 */
@Schema(example = """
        {"ownerId": "sample-cleo", "note": "Cleo takes over from Anna."}
        """)
record AssignOwnerBody(
        @Nullable String ownerId,
        @Nullable ReasonBody reason,
        @Nullable String note) implements ActBody {}
