package dev.cairn.server.cycle;

import dev.cairn.command.Occasion;
import dev.cairn.command.cycle.StartScoring;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.server.access.Allowed;
import dev.cairn.server.page.Visit;

/** What somebody may do with cycles. Pages offer nothing else. */
final class CycleRights {

    private static final CycleId EXAMPLE = CycleId.fromKey("example");

    private CycleRights() {}

    /** Whether they may define, reschedule, score, close and reopen cycles: the policy tells none of these from another. */
    static boolean mayKeep(Visit visit) {
        Occasion now = Occasion.live(
                visit.viewpoint().now(), visit.me().standing().grants().personId());
        return Allowed.is(visit.me().standing().grants(), new StartScoring(EXAMPLE, now), null, team -> null);
    }
}
