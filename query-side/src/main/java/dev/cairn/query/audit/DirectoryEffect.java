package dev.cairn.query.audit;

import dev.cairn.events.DomainEvent;
import dev.cairn.events.cycle.CycleEvent;
import dev.cairn.events.cycle.CycleRescheduled;
import dev.cairn.events.team.TeamEvent;
import dev.cairn.query.audit.Effect.Shift;
import dev.cairn.query.progress.RankedEvents;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Works out what an event did to a cycle, a team or the settings. */
final class DirectoryEffect {

    private DirectoryEffect() {}

    /** @param known the stream's events that the log had before */
    static Effect of(RankedEvents<DomainEvent> known, long position, DomainEvent event) {
        RankedEvents<DomainEvent> before = known.until(event.act().effectiveAt());
        Fields was = DirectoryFields.after(event.streamId(), before);
        Fields is = DirectoryFields.after(event.streamId(), before.with(position, event));
        return new Effect(
                event instanceof CycleEvent cycle ? cycle.cycleId() : null,
                event instanceof TeamEvent team ? team.teamId() : null,
                null,
                null,
                was.changesTo(is),
                Shift.NONE,
                Shift.NONE,
                event instanceof CycleRescheduled ? Easings.ofDue(lastDay(was), lastDay(is)) : null);
    }

    private static @Nullable LocalDate lastDay(Fields cycle) {
        Object day = cycle.get("lastDay");
        return day == null ? null : LocalDate.parse(day.toString());
    }
}
