package dev.cairn.query.directory;

import dev.cairn.events.organisation.Settings;
import dev.cairn.query.progress.CycleTerm;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How a cycle stands: facts only, nothing that changes because time passes.
 *
 * @param cycleId the cycle
 * @param name its name
 * @param firstDay its first day, in the organisation's zone
 * @param lastDay its last day, which belongs to it
 * @param withinCycleId the longer cycle it is a part of, or null
 * @param cadenceDays days between check-ins, or null where the organisation's default holds
 * @param stage how far somebody has brought it
 * @param stageSince since when, effective
 */
public record CycleStanding(
        String cycleId,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable String withinCycleId,
        @Nullable Integer cadenceDays,
        CycleStage stage,
        Instant stageSince) {

    /** What of it matters for the time that its key results have, under these settings. */
    public CycleTerm term(Settings settings) {
        return new CycleTerm(
                firstDay,
                lastDay,
                ZoneId.of(settings.zone()),
                cadenceDays != null ? cadenceDays : settings.cadenceDays(),
                stage == CycleStage.CLOSED ? stageSince : null);
    }
}
