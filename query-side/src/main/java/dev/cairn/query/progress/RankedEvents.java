package dev.cairn.query.progress;

import dev.cairn.events.DomainEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Events of one subject in the order of their rank, each once. The order in which they arrive makes no difference, so what is
 * learnt late, and was true early, takes the place where it belongs.
 *
 * @param inOrder the events, lowest rank first
 * @param <E> the family of the events
 */
public record RankedEvents<E extends DomainEvent>(List<Ranked<E>> inOrder) {

    /**
     * One event with its place among the others.
     *
     * @param position its position in the log
     * @param event what happened
     * @param <E> the family of the event
     */
    public record Ranked<E extends DomainEvent>(long position, E event) {

        /** Its place. */
        public Rank rank() {
            return new Rank(event.act().effectiveAt(), position);
        }

        /** When it was true in the world. */
        public Instant effectiveAt() {
            return event.act().effectiveAt();
        }
    }

    /** Takes a copy, so that nobody can change the events afterwards. */
    public RankedEvents {
        inOrder = List.copyOf(inOrder);
    }

    /** Before anything happened. */
    public static <E extends DomainEvent> RankedEvents<E> none() {
        return new RankedEvents<>(List.of());
    }

    /** These events and one more. An event that is here already, known by its position, is not taken twice. */
    public RankedEvents<E> with(long position, E event) {
        Ranked<E> added = new Ranked<>(position, event);
        Rank rank = added.rank();
        int place = inOrder.size();
        while (place > 0) {
            int order = inOrder.get(place - 1).rank().compareTo(rank);
            if (order == 0) {
                return this;
            }
            if (order < 0) {
                break;
            }
            place--;
        }
        List<Ranked<E>> events = new ArrayList<>(inOrder.size() + 1);
        events.addAll(inOrder.subList(0, place));
        events.add(added);
        events.addAll(inOrder.subList(place, inOrder.size()));
        return new RankedEvents<>(events);
    }

    /** The events that were true at that instant or before. */
    public RankedEvents<E> until(Instant asOf) {
        int end = inOrder.size();
        while (end > 0 && inOrder.get(end - 1).effectiveAt().isAfter(asOf)) {
            end--;
        }
        return end == inOrder.size() ? this : new RankedEvents<>(inOrder.subList(0, end));
    }
}
