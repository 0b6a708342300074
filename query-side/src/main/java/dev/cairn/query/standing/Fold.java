package dev.cairn.query.standing;

import dev.cairn.query.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The pure fold of one subject's events.
 *
 * @param <S> what is folded into. Whoever folds lets go of a state once it has been given the next event, so that a fold may
 *     go on with the same object instead of copying all that is in it
 * @param <V> the standing that a state amounts to; two standings that are equal are one rectangle
 */
public interface Fold<S, V> {

    /** Before anything happened; a new one each time, where it is an object that changes. */
    S initial();

    /** After one more event. Events come by effective time, and by position where that is the same. */
    S with(S state, RecordedEvent event);

    /** How the subject stands, or null where there is nothing to show (yet). What is given does not change any more. */
    @Nullable
    V standing(S state);

    /**
     * Whether {@link #onwards} knows what comes of this event. It then has to be such that how the subject stood tells all that
     * the events before it have to do with it.
     */
    default boolean goesOn(RecordedEvent event) {
        return false;
    }

    /**
     * How the subject stands after an event that {@link #goesOn} and is not before any other one of the subject, given how it
     * stood. It is what {@link #with} and {@link #standing} come to.
     */
    default V onwards(V standing, RecordedEvent event) {
        throw new UnsupportedOperationException("The events before this one are needed.");
    }
}
