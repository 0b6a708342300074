package dev.cairn.server.homepage;

import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.due.DueCheckIn;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.progress.Stage;
import dev.cairn.query.retrospective.Action;
import dev.cairn.query.retrospective.RetrospectiveStanding;
import dev.cairn.server.homepage.HomePage.Owed;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is expected of a person: check-ins, goals to review, scores, and what retrospectives decided. */
final class Owing {

    private static final String OVERDUE = "overdue";
    private static final String TODAY = "today";
    private static final String UPCOMING = "upcoming";
    private static final List<String> URGENCY = List.of(OVERDUE, TODAY, UPCOMING);

    private final String me;
    private final LocalDate today;
    private final Address here;
    private final Words words;

    Owing(String me, LocalDate today, Address here, Words words) {
        this.me = me;
        this.today = today;
        this.here = here;
        this.words = words;
    }

    /** All of it, what is most urgent first. */
    List<Owed> of(List<DueCheckIn> checkIns, CycleOverview overview, List<RetrospectiveStanding> retrospectives) {
        return Stream.of(
                        checkIns.stream().map(this::checkIn),
                        overview.objectives().stream().filter(this::isToReview).map(this::review),
                        overview.objectives().stream().flatMap(goal -> scores(goal, overview.cycle())),
                        retrospectives.stream()
                                .flatMap(each -> each.actions().stream()
                                        .filter(action ->
                                                action.state().equals(Action.OPEN) && me.equals(action.ownerId()))
                                        .map(action -> action(action, each))))
                .flatMap(owed -> owed)
                .sorted(Comparator.comparingInt(owed -> URGENCY.indexOf(owed.urgency())))
                .toList();
    }

    private Owed checkIn(DueCheckIn due) {
        return new Owed(
                words.text("owed.check-in"),
                due.state(),
                until(due.state(), due.due()),
                due.keyResult(),
                here.to("/check-ins") + "#" + due.keyResultId(),
                due.objective());
    }

    private boolean isToReview(ObjectiveOverview goal) {
        return goal.stage() == Stage.PROPOSED && me.equals(goal.reviewerId());
    }

    private Owed review(ObjectiveOverview goal) {
        return new Owed(
                words.text("owed.review"),
                TODAY,
                words.text("owed.waits", words.dayOf(goal.stageSince()).text()),
                goal.wording(),
                here.to("/objectives/" + goal.objectiveId() + "/plan"),
                null);
    }

    private Stream<Owed> scores(ObjectiveOverview goal, CycleInForce cycle) {
        if (!cycle.stage().equals("scoring") || !goal.stage().counts()) {
            return Stream.of();
        }
        return goal.keyResults().stream()
                .filter(keyResult ->
                        keyResult.droppedAt() == null && keyResult.score() == null && me.equals(keyResult.ownerId()))
                .map(keyResult -> new Owed(
                        words.text("owed.score"),
                        TODAY,
                        words.text("owed.ended", words.day(cycle.lastDay())),
                        keyResult.wording(),
                        here.to("/objectives/" + goal.objectiveId() + "/scores") + "#" + keyResult.keyResultId(),
                        goal.wording()));
    }

    private Owed action(Action action, RetrospectiveStanding of) {
        String urgency = action.due().isBefore(today) ? OVERDUE : action.due().equals(today) ? TODAY : UPCOMING;
        return new Owed(
                words.text("owed.action"),
                urgency,
                until(urgency, action.due()),
                action.text().text(),
                here.to("/retrospectives/" + of.retrospectiveId()) + "#" + action.actionId(),
                null);
    }

    private String until(String urgency, LocalDate due) {
        return words.text("owed." + urgency, words.day(due));
    }
}
