package dev.cairn.server.cycle;

import dev.cairn.command.cycle.Missing;
import dev.cairn.query.closing.MissingInCycle;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.server.cycle.ClosingPage.Lack;
import dev.cairn.server.cycle.ClosingPage.Place;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Shown;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the page of a cycle's dates and end. */
final class ClosingPages {

    static final String DATES = "dates";
    static final String SCORING = "scoring";
    static final String CLOSING = "closing";
    static final String REOPENING = "reopening";

    /** What the field of a kind begins with that is waived. */
    static final String WAIVE = "waive";

    private static final Map<String, String> REASON = Map.of("reason.category", "", "reason.text", "");

    private final Frame frame;
    private final Words words;
    private final boolean keeps;

    /** @param keeps whether cycles are kept by whoever looks at it */
    ClosingPages(Frame frame, Words words, boolean keeps) {
        this.frame = frame;
        this.words = words;
        this.keeps = keeps && !frame.past();
    }

    /**
     * What the form of dates shows.
     *
     * @param revision of the cycle
     */
    static Shown dates(CycleInForce cycle, @Nullable Long revision) {
        return new Shown(
                Map.of(
                        "firstDay",
                        cycle.firstDay().toString(),
                        "lastDay",
                        cycle.lastDay().toString()),
                revision);
    }

    /** What the form shows that closes a cycle. */
    static Shown closing() {
        Map<String, String> values = new TreeMap<>(REASON);
        values.put(WAIVE, "");
        for (Missing missing : Missing.values()) {
            values.put(WAIVE + "." + missing.word(), "");
        }
        return Shown.of(values);
    }

    /** What the form shows that opens one again. */
    static Shown reopening() {
        return Shown.of(REASON);
    }

    /**
     * @param revision of the cycle
     * @param refused a form that was not done, or null
     */
    ClosingPage page(MissingInCycle missing, @Nullable Long revision, @Nullable Form refused) {
        CycleInForce cycle = missing.cycle();
        boolean closed = cycle.closedAt() != null;
        boolean begun = !cycle.stage().equals("planned");
        boolean endable = keeps && !closed && begun;
        return new ClosingPage(
                cycle.name(),
                "/cycles/" + cycle.cycleId(),
                words.text("cycle.days", words.day(cycle.firstDay()), words.day(cycle.lastDay())),
                words.word("cycle-stage", cycle.stage()),
                cycle.closedAt() == null
                        ? null
                        : words.text(
                                "closing.closed", words.moment(cycle.closedAt()).text()),
                lacks(missing),
                keeps && !closed ? Form.of(DATES, dates(cycle, revision), refused) : null,
                endable && !cycle.stage().equals("scoring") ? Form.of(SCORING, Shown.NOTHING, refused) : null,
                endable ? Form.of(CLOSING, closing(), refused) : null,
                keeps && closed ? Form.of(REOPENING, reopening(), refused) : null,
                missing.basis().position());
    }

    private List<Lack> lacks(MissingInCycle missing) {
        return Stream.of(
                        new Lack(
                                Missing.SCORES.word(),
                                words.text("missing.scores", missing.scoresMissing()),
                                missing.scores().stream()
                                        .map(goal -> new Place(
                                                scores(goal.objectiveId()), goal.wording(), goal.keyResults()))
                                        .toList()),
                        new Lack(
                                Missing.SCORE_REVIEWS.word(),
                                words.text(
                                        "missing.score-reviews",
                                        missing.scoreReviews().size()),
                                missing.scoreReviews().stream()
                                        .map(goal -> new Place(
                                                scores(goal.objectiveId()),
                                                goal.wording(),
                                                goal.reviewerId() == null
                                                        ? List.of()
                                                        : List.of(words.text(
                                                                "missing.reviewer", words.person(goal.reviewerId())))))
                                        .toList()),
                        new Lack(
                                Missing.RETROSPECTIVES.word(),
                                words.text(
                                        "missing.retrospectives",
                                        missing.retrospectives().size()),
                                missing.retrospectives().stream()
                                        .map(each -> new Place(
                                                frame.to("/retrospectives/" + each.retrospectiveId()),
                                                each.teamName() == null ? words.text("team.unknown") : each.teamName(),
                                                List.of()))
                                        .toList()))
                .filter(lack -> !lack.where().isEmpty())
                .toList();
    }

    /** Where a goal is scored, and its scores are reviewed. */
    private String scores(String objectiveId) {
        return frame.to("/objectives/" + objectiveId + "/scores");
    }
}
