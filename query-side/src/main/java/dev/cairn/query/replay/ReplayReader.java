package dev.cairn.query.replay;

import dev.cairn.query.ConsistentRead;
import java.lang.ref.SoftReference;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens replays. It is asked directly and not over the query bus, for its answer is computed while it is written, and cannot be
 * sent as one.
 */
public final class ReplayReader {

    private final CyclePastTables tables;
    private final ConsistentRead read;

    /** Whoever steps through a replay asks for the same past again and again. It goes where memory is short. */
    private final AtomicReference<SoftReference<Remembered>> remembered =
            new AtomicReference<>(new SoftReference<>(null));

    private record Remembered(CyclePast past, long position) {}

    public ReplayReader(JdbcClient jdbc, ConsistentRead read) {
        this.tables = new CyclePastTables(jdbc);
        this.read = read;
    }

    private record Opened(long position, CyclePast past, Collection<String> teamIds) {}

    /**
     * The replay of that cycle, whose events are read here; the frames are computed as they are asked for, with no transaction
     * open between them.
     *
     * @throws dev.cairn.query.NotThereException where the cycle, or what the rules name, is not there at the end of the replay
     */
    public Replay replay(FindReplay question) {
        Opened opened = read.at(current -> {
            long position =
                    question.after() == null ? current : question.after().position();
            return new Opened(
                    position,
                    tables.past(question.cycleId(), position),
                    tables.withThoseBelow(question.rules().withoutLateChangesOf(), question.viewpoint(), position));
        });
        return Replay.of(question, opened.past(), opened.position(), opened.teamIds(), tables);
    }

    /**
     * That moment of a replay.
     *
     * @throws dev.cairn.query.NotThereException where the cycle, or what the rules name, is not there at the end of the replay
     */
    public ReplayStill still(ReplayAt question) {
        return read.at(position -> ReplayStill.of(
                question,
                past(question.cycleId(), position),
                position,
                tables.withThoseBelow(question.rules().withoutLateChangesOf(), question.viewpoint(), position),
                tables));
    }

    private CyclePast past(String cycleId, long position) {
        Remembered last = remembered.get().get();
        if (last != null && last.position == position && last.past.cycleId().equals(cycleId)) {
            return last.past;
        }
        CyclePast past = tables.past(cycleId, position);
        remembered.set(new SoftReference<>(new Remembered(past, position)));
        return past;
    }
}
