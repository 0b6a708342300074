package dev.cairn.server.access;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Answers of the database that nearly every request needs, kept for a moment. What was read before something was forgotten is
 * never given out after it.
 *
 * @param <K> what is asked for
 * @param <V> the answer
 */
public final class Remembered<K, V> {

    private static final int MOST = 20_000;

    private record Answer<V>(V value, long readAt) {}

    private final ConcurrentHashMap<K, Answer<V>> answers = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();
    private final Supplier<Duration> keep;

    /** @param keep how long an answer may be given again; asked each time */
    public Remembered(Supplier<Duration> keep) {
        this.keep = keep;
    }

    /** The answer, read anew where it is not there or too old. What is not there is not remembered. */
    public Optional<V> get(K key, Supplier<Optional<V>> read) {
        long now = System.nanoTime();
        Answer<V> known = answers.get(key);
        if (known != null && now - known.readAt < keep.get().toNanos()) {
            return Optional.of(known.value);
        }
        long before = generation.get();
        Optional<V> answer = read.get();
        if (answers.size() >= MOST) {
            answers.clear();
        }
        answers.compute(
                key,
                (k, old) -> answer.filter(value -> generation.get() == before)
                        .map(value -> new Answer<>(value, now))
                        .orElse(null));
        return answer;
    }

    /** Forgets everything: the next questions are asked anew. */
    public void forget() {
        generation.incrementAndGet();
        answers.clear();
    }
}
