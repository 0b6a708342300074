package dev.cairn.query.retrospective.draft;

import dev.cairn.events.organisation.Settings;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.progress.Arithmetic;
import dev.cairn.query.progress.Commitment;
import dev.cairn.query.progress.CycleTerm;
import dev.cairn.query.progress.GoalMeans;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.progress.Reading;
import dev.cairn.query.progress.Score;
import dev.cairn.query.progress.Stage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Writes the draft of a retrospective. */
public final class Drafting {

    private static final int WEEK = 7;

    private static final Set<String> CORRECTIONS =
            Set.of("check-in-corrected", "check-in-retracted", "score-corrected");

    private final DraftSources sources;
    private final CycleTerm term;
    private final Settings settings;
    private final Instant now;
    private final List<GoalPast> goals;

    private Drafting(DraftSources sources) {
        this.sources = sources;
        this.term = sources.term();
        this.settings = sources.settings();
        this.now = sources.viewpoint().at();
        this.goals = sources.goals().stream()
                .filter(goal -> goal.objective().publishedAt() != null)
                .map(goal -> GoalPast.of(
                        goal, sources.history().events(goal.objective().objectiveId()), sources.viewpoint()))
                .toList();
    }

    /** The draft that these sources give. */
    public static Draft of(DraftSources sources) {
        return new Drafting(sources).draft();
    }

    private Draft draft() {
        return new Draft(
                now,
                sources.viewpoint().knownAt(),
                goals.stream().map(this::goal).toList(),
                silentWeeks(),
                lateScopeChanges(),
                calibration(),
                surprises(),
                entries(goal -> entry -> CORRECTIONS.contains(entry.change())));
    }

    private DraftGoal goal(GoalPast past) {
        ObjectiveStanding objective = past.goal().objective();
        GoalMeans means = GoalMeans.of(objective, past.goal().keyResults());
        List<LocalDate> inForce = weeks().stream()
                .filter(week -> past.inForce(from(week), to(week), term))
                .toList();
        int silent = (int) inForce.stream()
                .filter(week -> past.checkIns().stream().noneMatch(at -> isWithin(at, week)))
                .count();
        return new DraftGoal(
                objective.objectiveId(),
                objective.wording(),
                objective.kind(),
                objective.ownerId(),
                objective.stage(),
                outcome(objective, means),
                means.score(),
                means.progress(),
                past.movement(term, now),
                silent,
                inForce.size());
    }

    private Outcome outcome(ObjectiveStanding objective, GoalMeans means) {
        BigDecimal score = means.score().value();
        if (objective.stage() == Stage.DROPPED) {
            return Outcome.DROPPED;
        }
        return score == null ? Outcome.NOT_SCORED : Outcome.of(Arithmetic.band(objective.kind(), score, settings));
    }

    private SilentWeeks silentWeeks() {
        List<LocalDate> inForce = weeks().stream()
                .filter(week -> goals.stream().anyMatch(goal -> goal.inForce(from(week), to(week), term)))
                .toList();
        List<Instant> checkIns =
                goals.stream().flatMap(goal -> goal.checkIns().stream()).toList();
        return new SilentWeeks(
                inForce.stream()
                        .filter(week -> checkIns.stream().noneMatch(at -> isWithin(at, week)))
                        .toList(),
                inForce.size());
    }

    /** The first days of the weeks of the cycle that are over. */
    private List<LocalDate> weeks() {
        List<LocalDate> weeks = new ArrayList<>();
        for (LocalDate week = term.firstDay();
                !week.plusDays(WEEK - 1L).isAfter(term.lastDay()) && to(week).isBefore(now);
                week = week.plusDays(WEEK)) {
            weeks.add(week);
        }
        return weeks;
    }

    private Instant from(LocalDate week) {
        return week.atStartOfDay(term.zone()).toInstant();
    }

    private Instant to(LocalDate week) {
        return term.endOf(week.plusDays(WEEK - 1L));
    }

    private boolean isWithin(Instant at, LocalDate week) {
        return !at.isBefore(from(week)) && !at.isAfter(to(week));
    }

    private List<AuditEntry> lateScopeChanges() {
        return entries(goal -> {
            Instant committedFrom = goal.committedFrom(term, settings.commitmentDays());
            return entry -> Commitment.isLateChange(entry.change(), entry.effectiveAt(), committedFrom);
        });
    }

    private interface Wanted {
        Predicate<AuditEntry> of(GoalPast goal);
    }

    private List<AuditEntry> entries(Wanted wanted) {
        return goals.stream()
                .flatMap(goal -> sources
                        .history()
                        .timeline(goal.goal().objective().objectiveId())
                        .stream()
                        .filter(wanted.of(goal)))
                .sorted(Comparator.comparingLong(AuditEntry::position))
                .toList();
    }

    private Calibration calibration() {
        List<BigDecimal> errors = new ArrayList<>();
        List<BigDecimal> squares = new ArrayList<>();
        for (GoalPast goal : goals) {
            for (KeyResultStanding keyResult : goal.goal().keyResults()) {
                Score score = keyResult.score();
                if (score == null) {
                    continue;
                }
                BigDecimal outcome = isSuccess(goal, score.value()) ? BigDecimal.ONE : BigDecimal.ZERO;
                for (Reading reading : saidBefore(goal, keyResult)) {
                    Reading.Content said = reading.content();
                    if (said.forecast() != null) {
                        errors.add(said.forecast().subtract(score.value()));
                    }
                    if (said.confidence() != null) {
                        squares.add(said.confidence().subtract(outcome).pow(2));
                    }
                }
            }
        }
        return Calibration.of(errors, squares);
    }

    private List<Surprise> surprises() {
        List<Surprise> surprises = new ArrayList<>();
        for (GoalPast goal : goals) {
            for (KeyResultStanding keyResult : goal.goal().keyResults()) {
                Score score = keyResult.score();
                if (score == null) {
                    continue;
                }
                BigDecimal forecast = null;
                BigDecimal confidence = null;
                for (Reading reading : saidBefore(goal, keyResult)) {
                    Reading.Content said = reading.content();
                    forecast = said.forecast() != null ? said.forecast() : forecast;
                    confidence = said.confidence() != null ? said.confidence() : confidence;
                }
                boolean success = isSuccess(goal, score.value());
                boolean far = Surprise.isFar(score.value(), forecast);
                if (far || Surprise.isAgainst(success, confidence)) {
                    surprises.add(new Surprise(
                            goal.goal().objective().objectiveId(),
                            keyResult.definition().keyResultId(),
                            keyResult.definition().wording(),
                            (forecast != null && far) ? score.value().compareTo(forecast) > 0 : success,
                            score.value(),
                            forecast,
                            confidence));
                }
            }
        }
        return surprises;
    }

    /** The readings that hold and are from before the key result had its score, in the order of rank. */
    private static List<Reading> saidBefore(GoalPast goal, KeyResultStanding keyResult) {
        Score score = keyResult.score();
        return goal.readings(keyResult.definition().keyResultId()).stream()
                .filter(reading ->
                        score == null || !reading.rank().effectiveAt().isAfter(score.scoredAt()))
                .toList();
    }

    private boolean isSuccess(GoalPast goal, BigDecimal score) {
        return score.compareTo(Arithmetic.successLevel(goal.goal().objective().kind(), settings)) >= 0;
    }
}
