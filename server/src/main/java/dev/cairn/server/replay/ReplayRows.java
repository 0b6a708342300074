package dev.cairn.server.replay;

import dev.cairn.query.progress.Stage;
import dev.cairn.query.replay.CycleState;
import dev.cairn.query.replay.GoalState;
import dev.cairn.query.replay.KeyResultState;
import dev.cairn.query.replay.ReplayStill;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Words;
import dev.cairn.server.replay.ReplayPage.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the goals of a replay at one moment, those that are not there yet included, so that the script only has to show them. */
final class ReplayRows {

    private final @Nullable CycleState reality;
    private final @Nullable CycleState whatIf;
    private final Address here;
    private final Words words;
    private final boolean withKeyResults;

    /** @param withKeyResults whether key results are told as well */
    ReplayRows(ReplayStill still, boolean withKeyResults, Address here, Words words) {
        this.withKeyResults = withKeyResults;
        this.reality = still.state();
        this.whatIf = still.whatIf();
        this.here = here;
        this.words = words;
    }

    /** @param known the goal as the replay knows it last */
    Row goal(String id, GoalState known) {
        GoalState now = of(reality, id);
        GoalState supposed = of(whatIf, id);
        GoalState shown = now == null ? known : now;
        Set<String> keyResultIds = new LinkedHashSet<>(known.keyResultIds());
        keyResultIds.addAll(shown.keyResultIds());
        List<Row> keyResults = new ArrayList<>();
        for (String each : withKeyResults ? keyResultIds : Set.<String>of()) {
            KeyResultState is = now == null ? null : now.keyResults().get(each);
            KeyResultState last = is != null ? is : known.keyResults().get(each);
            if (last != null) {
                keyResults.add(keyResult(
                        each,
                        last,
                        is,
                        supposed == null ? null : supposed.keyResults().get(each)));
            }
        }
        return new Row(
                id,
                here.to("/objectives/" + id),
                shown.wording(),
                now != null,
                now == null || now.stage() == Stage.PUBLISHED
                        ? null
                        : words.word("state", now.stage().word()),
                words.share(now == null ? null : now.progress().value()),
                now == null ? Bar.of(null, null) : Bar.of(now.progress().value(), now.expected()),
                now == null || now.score().value() == null
                        ? null
                        : words.score(now.score().value()),
                supposed == null ? null : words.share(supposed.progress().value()),
                Bar.of(supposed == null ? null : supposed.progress().value(), null),
                keyResults);
    }

    private Row keyResult(
            String id, KeyResultState last, @Nullable KeyResultState now, @Nullable KeyResultState supposed) {
        return new Row(
                id,
                null,
                last.wording(),
                now != null,
                now != null && now.dropped() ? words.word("state", "dropped") : null,
                words.share(now == null ? null : now.progress()),
                now == null ? Bar.of(null, null) : Bar.of(now.progress(), now.expected()),
                now == null || now.score() == null ? null : words.score(now.score()),
                supposed == null ? null : words.share(supposed.progress()),
                Bar.of(supposed == null ? null : supposed.progress(), null),
                List.of());
    }

    private static @Nullable GoalState of(@Nullable CycleState state, String id) {
        return state == null ? null : state.goals().get(id);
    }
}
