package dev.cairn.server.imports;

import dev.cairn.command.Command;
import dev.cairn.command.CycleFacts;
import dev.cairn.command.Rehearsal;
import dev.cairn.command.TeamFacts;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import dev.cairn.events.objective.KeyResultAdded;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.KeyResultRetargeted;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.team.TeamId;
import dev.cairn.server.imports.history.World;
import dev.cairn.server.naming.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The log and what the rows so far have led to. Goals are read from the log when a row first asks for them, so that a small
 * file is no matter of how long the log is.
 */
final class DecidedWorld implements World {

    private final Instant now;
    private final LoggedEvents log;
    private final ImportedPeople people;
    private final Rehearsal rehearsal = new Rehearsal();
    private final Names names = new Names();
    private final Map<String, Long> nextSequences = new HashMap<>();
    private final Map<String, Metric> metrics = new HashMap<>();
    private final Map<ReadingKey, String> readings = new HashMap<>();
    private final Map<String, String> referred = new HashMap<>();
    private final Set<String> uncertain = new HashSet<>();

    private record ReadingKey(String keyResultId, Instant effectiveAt) {}

    DecidedWorld(Instant now, LoggedEvents log, ImportedPeople people) {
        this.now = now;
        this.log = log;
        this.people = people;
        log.frame(logged -> {
            names.apply(logged.event());
            rehearsal.know(logged.event());
            String stream = logged.event().streamId();
            if (!stream.startsWith("objective:")) {
                rehearsal.remember(logged.event(), logged.recordedAt());
                nextSequences.put(stream, logged.sequence() + 1);
            }
        });
    }

    /**
     * What the command leads to, each event with its place in its stream.
     *
     * @throws dev.cairn.command.RuleBroken where a rule forbids it
     */
    List<Spool.Sequenced> decide(Command command) {
        load(command.streamId());
        List<Spool.Sequenced> decided = new ArrayList<>();
        for (DomainEvent event : rehearsal.decide(command)) {
            names.apply(event);
            noteDetails(event);
            long sequence = nextSequences.merge(event.streamId(), 1L, Long::sum) - 1;
            decided.add(new Spool.Sequenced(sequence, event));
        }
        return decided;
    }

    /**
     * Rows to come may cite what this row made happen.
     *
     * @param rowKey the same for the same row, whenever it is read
     * @param decided what it made happen, or null where it was imported before
     */
    void refer(String ref, String rowKey, @Nullable List<Spool.Sequenced> decided) {
        String eventId = EventIds.ofLast(rowKey);
        String stream;
        if (decided == null) {
            stream = log.streamOf(eventId);
        } else {
            stream = decided.isEmpty() ? null : decided.getLast().event().streamId();
        }
        if (stream != null) {
            rehearsal.identify(eventId, stream);
            referred.put(ref.strip(), eventId);
        }
    }

    /** What this name means is not known any more, for the row that would have made it was refused. */
    void loseSightOf(String name) {
        uncertain.add(name.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Names names() {
        return names;
    }

    @Override
    public Settings settings() {
        return rehearsal.surroundings().settings();
    }

    @Override
    public @Nullable CycleFacts cycle(CycleId cycleId) {
        return rehearsal.surroundings().cycle(cycleId);
    }

    @Override
    public @Nullable TeamFacts team(TeamId teamId) {
        return rehearsal.surroundings().team(teamId);
    }

    @Override
    public PersonId person(String handleOrId) {
        return people.find(handleOrId);
    }

    @Override
    public @Nullable Metric metric(ObjectiveId objectiveId, KeyResultId keyResultId) {
        load(objectiveId.value());
        return metrics.get(keyResultId.value());
    }

    @Override
    public @Nullable CheckInId readingAt(ObjectiveId objectiveId, KeyResultId keyResultId, Instant effectiveAt) {
        load(objectiveId.value());
        String found = readings.get(new ReadingKey(keyResultId.value(), effectiveAt));
        return found == null ? null : new CheckInId(found);
    }

    @Override
    public @Nullable RetrospectiveId retrospective(CycleId cycleId, TeamId teamId) {
        return rehearsal.surroundings().retrospective(cycleId, teamId);
    }

    @Override
    public @Nullable String referred(String ref) {
        return referred.get(ref);
    }

    @Override
    public boolean isUncertain(String name) {
        return uncertain.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    private void load(String streamId) {
        if (!streamId.startsWith("objective:") || nextSequences.containsKey(streamId)) {
            return;
        }
        nextSequences.put(streamId, 0L);
        for (LoggedEvents.Logged logged : log.stream(streamId)) {
            rehearsal.remember(logged.event(), logged.recordedAt());
            noteDetails(logged.event());
            nextSequences.put(streamId, logged.sequence() + 1);
        }
    }

    private void noteDetails(DomainEvent event) {
        switch (event) {
            case KeyResultAdded added -> metrics.put(added.keyResultId(), added.metric());
            case KeyResultRetargeted retargeted -> metrics.put(retargeted.keyResultId(), retargeted.metric());
            case CheckInRecorded recorded ->
                readings.put(
                        new ReadingKey(recorded.keyResultId(), recorded.act().effectiveAt()), recorded.checkInId());
            case CheckInRetracted retracted ->
                readings.remove(
                        new ReadingKey(retracted.keyResultId(), retracted.act().effectiveAt()), retracted.checkInId());
            default -> {
                // Rows refer to nothing else by what it says.
            }
        }
    }
}
