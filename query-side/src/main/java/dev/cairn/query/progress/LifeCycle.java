package dev.cairn.query.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The stages that a goal goes through, one after the other, in the order of rank. */
final class LifeCycle {

    private Stage stage = Stage.DRAFT;
    private Stage stageBeforeEnd = Stage.DRAFT;
    private @Nullable Instant stageSince;
    private @Nullable Instant publishedAt;

    /** The goal came to a stage in which work on it goes on. */
    void enter(Stage next, Instant at) {
        stage = next;
        stageSince = at;
        if (next == Stage.PUBLISHED) {
            publishedAt = at;
        }
    }

    /** The goal came to an end of some sort, from which it can be taken up again. */
    void end(Stage last, Instant at) {
        if (!ended()) {
            stageBeforeEnd = stage;
        }
        stage = last;
        stageSince = at;
    }

    /** The goal was taken up again, in the stage it had before its end. */
    void reopen(Instant at) {
        if (ended()) {
            stage = stageBeforeEnd;
            stageSince = at;
        }
    }

    private boolean ended() {
        return stage == Stage.CLOSED || stage == Stage.DROPPED || stage == Stage.DECLINED;
    }

    Stage stage() {
        return stage;
    }

    /** Since when, or null where it is still the first stage. */
    @Nullable
    Instant stageSince() {
        return stageSince;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }
}
