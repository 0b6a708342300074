package dev.cairn.command.objective;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A list that grows at its front and shares its tail: a goal with hundreds of readings is not copied for each new one. The
 * newest element comes first.
 */
final class Chain<T> implements Iterable<T> {

    private static final Chain<?> EMPTY = new Chain<>(null, null);

    private final @Nullable T newest;
    private final @Nullable Chain<T> older;

    private Chain(@Nullable T newest, @Nullable Chain<T> older) {
        this.newest = newest;
        this.older = older;
    }

    @SuppressWarnings("unchecked") // It holds nothing, so it is a chain of anything.
    static <T> Chain<T> empty() {
        return (Chain<T>) EMPTY;
    }

    /** This chain with one more element in front. */
    Chain<T> with(T element) {
        return new Chain<>(element, this);
    }

    boolean isEmpty() {
        return older == null;
    }

    /** The elements, the newest one first. */
    Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }

    @Override
    public Iterator<T> iterator() {
        return new Iterator<>() {
            private Chain<T> rest = Chain.this;

            @Override
            public boolean hasNext() {
                return rest.older != null;
            }

            @Override
            public T next() {
                T element = rest.newest;
                Chain<T> tail = rest.older;
                if (element == null || tail == null) {
                    throw new NoSuchElementException();
                }
                rest = tail;
                return element;
            }
        };
    }
}
