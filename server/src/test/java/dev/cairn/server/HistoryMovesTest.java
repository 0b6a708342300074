package dev.cairn.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.cycle.CycleDefined;
import dev.cairn.events.objective.ObjectiveSet;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamFormed;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditFilter;
import dev.cairn.query.audit.AuditTrail;
import dev.cairn.query.audit.FindAuditTrail;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.directory.FindSettings;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.SettingsInForce;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.due.DueCheckIns;
import dev.cairn.query.due.FindDueCheckIns;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.FindCycleOverview;
import dev.cairn.query.overview.FindTeamOverview;
import dev.cairn.query.overview.TeamOverview;
import dev.cairn.query.search.FindGoals;
import dev.cairn.query.search.GoalsFound;
import dev.cairn.server.exports.GeneratedHistory;
import dev.cairn.server.exports.HistoryExport;
import dev.cairn.server.imports.ImportProgress;
import dev.cairn.server.imports.ImportReport;
import dev.cairn.server.imports.Imports;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A history that came about in one Cairn goes to another one, and nobody can tell the difference. */
@ServerTest
class HistoryMovesTest {

    /** What the log itself knows of how it came to an event: the other log came to it by an import. */
    private static final List<String> OF_THE_LOG =
            List.of("position", "eventId", "recordedAt", "claimed", "claimsUsed", "actor", "origin");

    private static final Pattern CONTRIBUTORS = Pattern.compile("(\"contributors\" : \\[ )([^\\]]*)(?= \\])");

    private static final String NO_ANSWER = "no answer: ";

    @Autowired
    private ApplicationContext first;

    @TempDir
    private Path directory = Path.of(".");

    @Test
    void exportsTheSameAgainAndShowsTheSameEverywhere() throws Exception {
        GeneratedHistory history = GeneratedHistory.of(20_260_101, 1200);
        record(history);
        Path exported = directory.resolve("history.csv");
        Files.write(exported, export(first));

        try (ConfigurableApplicationContext second = new SpringApplicationBuilder(CairnApplication.class)
                .initializers(new FreshCairn())
                .run("--server.port=0")) {
            ImportReport report = second.getBean(Imports.class)
                    .take(exported, "history.csv", PersonId.fromKey("mover"), null, false, ImportProgress.SILENT);

            assertThat(report.problems()).isEmpty();
            assertThat(export(second)).isEqualTo(Files.readAllBytes(exported));
            assertThat(views(first, history, Viewpoint.present(history.end())).values())
                    .noneMatch(answer -> answer.startsWith(NO_ANSWER));
            for (Viewpoint viewpoint : viewpoints(history)) {
                assertThat(views(second, history, viewpoint))
                        .as("views from %s", viewpoint)
                        .containsExactlyEntriesOf(views(first, history, viewpoint));
            }
        }
    }

    private void record(GeneratedHistory history) {
        JdbcClient jdbc = first.getBean(JdbcClient.class);
        history.people()
                .forEach((id, handle) -> jdbc.sql(
                                "insert into people.person (person_id, handle, created_at) values (?, ?, now())")
                        .params(id.value(), handle)
                        .update());
        Map<String, Long> sequences = new HashMap<>();
        List<GenericDomainEventMessage<?>> messages = new ArrayList<>();
        for (GeneratedHistory.Recorded recorded : history.log()) {
            String stream = recorded.event().streamId();
            long sequence = sequences.merge(stream, 1L, Long::sum) - 1;
            messages.add(new GenericDomainEventMessage<>(
                    stream.substring(0, stream.indexOf(':')),
                    stream,
                    sequence,
                    recorded.event(),
                    MetaData.emptyInstance(),
                    recorded.eventId(),
                    recorded.recordedAt()));
        }
        new TransactionTemplate(first.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> first.getBean(EventStore.class).publish(messages));
    }

    private static byte[] export(ApplicationContext cairn) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        cairn.getBean(HistoryExport.class).write(out);
        return out.toByteArray();
    }

    private static List<Viewpoint> viewpoints(GeneratedHistory history) {
        Instant now = history.end();
        Instant then = history.log().get(history.log().size() / 2).recordedAt();
        return List.of(
                Viewpoint.present(now),
                new Viewpoint(then, null, false, now),
                new Viewpoint(null, then, false, now),
                new Viewpoint(then, then, false, now));
    }

    /** Every answer there is, by question, as JSON with handles for people. */
    private static Map<String, String> views(ApplicationContext cairn, GeneratedHistory history, Viewpoint viewpoint)
            throws Exception {
        awaitHead(cairn);
        Map<String, String> answers = new LinkedHashMap<>();
        ask(answers, cairn, new FindSettings(viewpoint), SettingsInForce.class);
        ask(answers, cairn, new FindCycles(viewpoint), Cycles.class);
        ask(answers, cairn, new FindTeams(viewpoint), Teams.class);
        ask(answers, cairn, new FindGoals("goal", null, null, FindGoals.MOST, viewpoint), GoalsFound.class);
        ask(answers, cairn, new FindDueCheckIns(null, null, null, viewpoint), DueCheckIns.class);
        ask(answers, cairn, new FindAuditTrail(AuditFilter.ALL, true, null, 1000, viewpoint), AuditTrail.class);
        for (GeneratedHistory.Recorded recorded : history.log()) {
            switch (recorded.event()) {
                case CycleDefined cycle ->
                    ask(answers, cairn, new FindCycleOverview(cycle.cycleId(), viewpoint), CycleOverview.class);
                case TeamFormed team ->
                    ask(answers, cairn, new FindTeamOverview(team.teamId(), null, viewpoint), TeamOverview.class);
                case ObjectiveSet goal ->
                    ask(answers, cairn, new FindObjective(goal.objectiveId(), viewpoint), ObjectiveInFull.class);
                default -> {
                    // It is in the answers about the streams.
                }
            }
        }
        return answers;
    }

    private static <A> void ask(Map<String, String> answers, ApplicationContext cairn, Object question, Class<A> type)
            throws InterruptedException {
        String answer;
        try {
            JsonMapper json = cairn.getBean(JsonMapper.class);
            JsonNode tree = json.valueToTree(
                    cairn.getBean(QueryGateway.class).query(question, type).get());
            strip(tree);
            answer = withContributorsSorted(handles(cairn, tree.toPrettyString()));
        } catch (ExecutionException e) {
            answer = NO_ANSWER + e.getMessage();
        }
        answers.put(question.toString(), answer);
    }

    /** They are a set, told in an order that goes by their ids, and these differ from Cairn to Cairn. */
    private static String withContributorsSorted(String answer) {
        return CONTRIBUTORS
                .matcher(answer)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1)
                        + Arrays.stream(found.group(2).split(", ", -1)).sorted().collect(Collectors.joining(", "))));
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(OF_THE_LOG);
        }
        node.forEach(HistoryMovesTest::strip);
    }

    private static String handles(ApplicationContext cairn, String text) {
        Map<String, String> people = new HashMap<>();
        cairn.getBean(JdbcClient.class)
                .sql("select person_id, handle from people.person")
                .query((RowCallbackHandler) row -> people.put(row.getString(1), row.getString(2)));
        String named = text;
        for (Map.Entry<String, String> person : people.entrySet()) {
            named = named.replace(person.getKey(), person.getValue());
        }
        return named;
    }

    private static void awaitHead(ApplicationContext cairn) throws InterruptedException {
        long head = cairn.getBean(JdbcClient.class)
                .sql("select max(position) from log.event")
                .query(Long.class)
                .single();
        assertThat(cairn.getBean(ProjectionPosition.class).awaitAtLeast(head, Duration.ofMinutes(1)))
                .isTrue();
    }
}
