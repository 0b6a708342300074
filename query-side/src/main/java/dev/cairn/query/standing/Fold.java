package dev.cairn.query.standing;

import dev.cairn.query.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The pure fold of one subject's events.
 *
 * @param <S> what is folded into; immutable, for the state after each event is kept
 * @param <V> the standing that a state amounts to; two standings that are equal are one rectangle
 */
public interface Fold<S, V> {

    /** Before anything happened. */
    S initial();

    /** After one more event. Events come by effective time, and by position where that is the same. */
    S with(S state, RecordedEvent event);

    /** How the subject stands, or null where there is nothing to show (yet). */
    @Nullable
    V standing(S state);
}
