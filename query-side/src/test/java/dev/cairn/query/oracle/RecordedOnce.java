package dev.cairn.query.oracle;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.objective.CheckInCorrected;
import dev.cairn.events.objective.CheckInRecorded;
import dev.cairn.events.objective.CheckInRetracted;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/**
 * Makes check-ins begin with their record, and have one record only, as they do in every log: the deciders see to that, and
 * projections count on it.
 */
final class RecordedOnce {

    private final Set<String> recorded = new HashSet<>();

    DomainEvent asTheLogHasIt(DomainEvent event) {
        return switch (event) {
            case CheckInRecorded e
            when !recorded.add(e.checkInId()) ->
                new CheckInCorrected(
                        e.objectiveId(),
                        e.keyResultId(),
                        e.checkInId(),
                        e.value(),
                        e.steps(),
                        e.confidence(),
                        e.forecast(),
                        e.act());
            case CheckInCorrected e
            when recorded.add(e.checkInId()) ->
                new CheckInRecorded(
                        e.objectiveId(),
                        e.keyResultId(),
                        e.checkInId(),
                        e.value(),
                        e.steps(),
                        e.confidence(),
                        e.forecast(),
                        e.act());
            case CheckInRetracted e
            when recorded.add(e.checkInId()) ->
                new CheckInRecorded(
                        e.objectiveId(), e.keyResultId(), e.checkInId(), BigDecimal.ONE, null, null, null, e.act());
            default -> event;
        };
    }
}
