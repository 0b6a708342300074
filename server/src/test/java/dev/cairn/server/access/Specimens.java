package dev.cairn.server.access;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.command.objective.Reading;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.report.ReportId;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.team.TeamId;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A command of each kind. Of what it says, only the ids are there: nothing else is looked at before it is allowed. */
final class Specimens {

    static final TeamId TEAM = TeamId.random();
    static final KeyResultId KEY_RESULT = KeyResultId.random();
    static final PersonId ASKER = PersonId.random();

    private static final Map<Class<?>, Object> VALUES = new HashMap<>(Map.of(
            ObjectiveId.class, ObjectiveId.random(),
            CycleId.class, CycleId.random(),
            InitiativeId.class, InitiativeId.random(),
            CheckInId.class, CheckInId.random(),
            KeyResultId.class, KEY_RESULT,
            TeamId.class, TEAM,
            RetrospectiveId.class, RetrospectiveId.random(),
            ReportId.class, ReportId.random(),
            Occasion.class, Occasion.live(Instant.EPOCH, ASKER),
            boolean.class, false));

    static {
        Reading reading = new Reading(KEY_RESULT, CheckInId.random(), null, null, null, null, null);
        VALUES.put(Reading.class, reading);
        VALUES.put(List.class, List.of(reading));
    }

    private Specimens() {}

    /** Every kind of command of that family, down to the last record. */
    static Stream<Class<?>> kindsOf(Class<?> family) {
        Class<?>[] members = family.getPermittedSubclasses();
        return members == null ? Stream.of(family) : Arrays.stream(members).flatMap(Specimens::kindsOf);
    }

    /** A command of that kind; of a team, and about nobody. */
    static Command of(Class<?> kind) {
        try {
            RecordComponent[] parts = kind.getRecordComponents();
            Constructor<?> constructor = kind.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return (Command) constructor.newInstance(
                    Arrays.stream(parts).map(part -> valueOf(part.getType())).toArray());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(kind + " cannot be made.", e);
        }
    }

    private static @Nullable Object valueOf(Class<?> type) {
        return VALUES.get(type);
    }
}
