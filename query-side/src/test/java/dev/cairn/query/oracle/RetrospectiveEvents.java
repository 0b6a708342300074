package dev.cairn.query.oracle;

import dev.cairn.events.Act;
import dev.cairn.events.DomainEvent;
import dev.cairn.events.FreeText;
import dev.cairn.events.retrospective.ActionDecided;
import dev.cairn.events.retrospective.ActionDropped;
import dev.cairn.events.retrospective.ActionFinished;
import dev.cairn.events.retrospective.ActionId;
import dev.cairn.events.retrospective.ObservationId;
import dev.cairn.events.retrospective.ObservationNoted;
import dev.cairn.events.retrospective.ObservationWithdrawn;
import dev.cairn.events.retrospective.RetrospectiveCompleted;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.retrospective.RetrospectiveOpened;
import dev.cairn.events.retrospective.RetrospectiveReopened;
import dev.cairn.query.oracle.GeneratedHistories.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Generates events of two retrospectives, in any order: also what no rule would let happen. */
final class RetrospectiveEvents {

    static final List<String> RETROSPECTIVES = List.of(
            RetrospectiveId.fromKey("one").value(),
            RetrospectiveId.fromKey("two").value());

    private RetrospectiveEvents() {}

    static DomainEvent any(Random random, Act act) {
        int which = random.nextInt(RETROSPECTIVES.size());
        String id = RETROSPECTIVES.get(which);
        String observation = ObservationId.fromKey(id + random.nextInt(3)).value();
        String action = ActionId.fromKey(id + random.nextInt(3)).value();
        return switch (random.nextInt(10)) {
            case 0, 1 ->
                new RetrospectiveOpened(
                        id,
                        GeneratedHistories.CYCLES.get(which),
                        GeneratedHistories.TEAMS.get(random.nextInt(2) * 2),
                        act);
            case 2, 3 ->
                new ObservationNoted(
                        id,
                        observation,
                        GeneratedHistories.any(random, "learned", "went-well"),
                        new FreeText("Seen " + random.nextInt(3)),
                        random.nextBoolean() ? List.of() : List.of("event-" + 3 * random.nextInt(20)),
                        act);
            case 4 -> new ObservationWithdrawn(id, observation, act);
            case 5, 6 ->
                new ActionDecided(
                        id,
                        action,
                        new FreeText("Do " + random.nextInt(3)),
                        People.any(random),
                        LocalDate.parse("2026-04-01").plusDays(random.nextInt(30)),
                        act);
            case 7 -> random.nextBoolean() ? new ActionFinished(id, action, act) : new ActionDropped(id, action, act);
            case 8 -> new RetrospectiveCompleted(id, act);
            default -> new RetrospectiveReopened(id, act);
        };
    }
}
