package dev.cairn.query.whatif;

import dev.cairn.query.ConsistentRead;
import dev.cairn.query.replay.CyclePastTables;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers how a cycle would have come out under other rules. */
public final class WhatIfReader {

    private final CyclePastTables tables;
    private final ConsistentRead read;

    public WhatIfReader(JdbcClient jdbc, ConsistentRead read) {
        this.tables = new CyclePastTables(jdbc);
        this.read = read;
    }

    /**
     * What would be different.
     *
     * @throws dev.cairn.query.NotThereException where the cycle, or what the rules name, is not there at that viewpoint
     */
    @QueryHandler
    public WhatIf whatIf(FindWhatIf question) {
        return read.at(position -> WhatIfs.of(
                question,
                tables.past(question.cycleId(), position),
                position,
                tables.withThoseBelow(question.rules().withoutLateChangesOf(), question.viewpoint(), position),
                tables));
    }
}
