package dev.cairn.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.MetadataKeys;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.server.log.SampleEvents;
import dev.cairn.server.projection.ReadYourWrites;
import java.time.Instant;
import java.util.Map;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One event's way through a Cairn that runs: appended, projected, asked for. */
@ServerTest
class StartedCairnTest {

    private static final String ACTOR = "person:0f0e0d0c-0b0a-4908-8706-050403020100";

    @Autowired
    private EventStore log;

    @Autowired
    private TransactionManager transactions;

    @Autowired
    private ReadYourWrites writes;

    @Autowired
    private QueryGateway questions;

    @Test
    void showsAnActorWhatTheActorHasJustDone() throws Exception {
        TeamId team = TeamId.random();

        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
        work.attachTransaction(transactions);
        log.publish(SampleEvents.formed(team, "Sample team", Map.of(MetadataKeys.ACTOR, ACTOR)));
        work.commit();
        boolean seen = writes.await(ACTOR);
        Teams teams = questions
                .query(new FindTeams(Viewpoint.present(Instant.now())), Teams.class)
                .get();

        assertThat(seen).isTrue();
        assertThat(teams.toString()).contains(team.value(), "Sample team");
    }
}
