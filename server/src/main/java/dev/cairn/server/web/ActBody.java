package dev.cairn.server.web;

import org.jspecify.annotations.Nullable;

/** What every body of a command may say beside its own fields. */
public interface ActBody {

    /** Why. */
    @Nullable
    ReasonBody reason();

    /** What is said about it. */
    @Nullable
    String note();
}
