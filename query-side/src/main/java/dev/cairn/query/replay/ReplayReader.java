package dev.cairn.query.replay;

import dev.cairn.query.ConsistentRead;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Opens replays. It is asked directly and not over the query bus, for its answer is computed while it is written, and cannot be
 * sent as one.
 */
public final class ReplayReader {

    private final CyclePastTables tables;
    private final ConsistentRead read;

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
    public ReplayStill still(FindReplayStill question) {
        return read.at(position -> ReplayStill.of(
                question,
                tables.past(question.cycleId(), position),
                position,
                tables.withThoseBelow(question.rules().withoutLateChangesOf(), question.viewpoint(), position),
                tables));
    }
}
