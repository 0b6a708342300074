package dev.cairn.query.due;

import dev.cairn.events.organisation.Settings;
import dev.cairn.query.Basis;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.directory.DirectoryView;
import dev.cairn.query.progress.Assessment;
import dev.cairn.query.progress.CycleTerm;
import dev.cairn.query.progress.Goal;
import dev.cairn.query.progress.GoalsView;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.progress.Stage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the check-ins that are owed in what there is at a viewpoint, wherever that comes from. */
public final class OwedCheckIns {

    /** How many days ahead one is told. */
    private static final int SOON_DAYS = 7;

    private final FindDueCheckIns question;
    private final Viewpoint viewpoint;
    private final DirectoryView directory;
    private final GoalsView goals;

    public OwedCheckIns(FindDueCheckIns question, DirectoryView directory, GoalsView goals) {
        this.question = question;
        this.viewpoint = question.viewpoint();
        this.directory = directory;
        this.goals = goals;
    }

    /** The check-ins that are owed. */
    public DueCheckIns find(long position) {
        Settings settings = directory.settings();
        LocalDate today = viewpoint.at().atZone(ZoneId.of(settings.zone())).toLocalDate();
        Map<String, CycleTerm> cycles = openCycles(settings);
        List<ObjectiveStanding> objectives = goals.objectivesOfCycles(cycles.keySet()).stream()
                .filter(objective -> objective.stage() == Stage.PUBLISHED)
                .filter(objective ->
                        question.teamId() == null || question.teamId().equals(objective.teamId()))
                .toList();
        List<DueCheckIn> due = new ArrayList<>();
        for (Goal goal : goals.whole(objectives)) {
            CycleTerm cycle = cycles.get(goal.objective().cycleId());
            if (cycle != null) {
                addOwed(goal, cycle, settings, today, due);
            }
        }
        due.sort(Comparator.comparing(DueCheckIn::due));
        return new DueCheckIns(Basis.of(position, viewpoint, directory.claimsUsed() || goals.claimsUsed()), today, due);
    }

    private Map<String, CycleTerm> openCycles(Settings settings) {
        return directory.cycles().stream()
                .filter(cycle ->
                        question.cycleId() == null || question.cycleId().equals(cycle.cycleId()))
                .collect(Collectors.toMap(CycleStanding::cycleId, cycle -> cycle.term(settings)));
    }

    private void addOwed(Goal goal, CycleTerm cycle, Settings settings, LocalDate today, List<DueCheckIn> due) {
        ObjectiveStanding objective = goal.objective();
        Cadence cadence = new Cadence(cycle, settings);
        for (KeyResultStanding keyResult : goal.keyResults()) {
            if (!Assessment.isAwaited(objective, keyResult, cycle)) {
                continue;
            }
            LocalDate day = cadence.nextDue(objective, keyResult, viewpoint.at());
            if (day == null || day.isAfter(today.plusDays(SOON_DAYS))) {
                continue;
            }
            String owedBy = owedBy(objective, keyResult);
            if (question.personId() == null || question.personId().equals(owedBy)) {
                due.add(new DueCheckIn(
                        objective.cycleId(),
                        objective.teamId(),
                        objective.objectiveId(),
                        objective.wording(),
                        keyResult.definition().keyResultId(),
                        keyResult.definition().wording(),
                        owedBy,
                        day,
                        state(day, today),
                        keyResult.measurement().lastCheckInAt(),
                        Assessment.of(objective, keyResult, cycle, settings, viewpoint.at())
                                .stale()));
            }
        }
    }

    private static @Nullable String owedBy(ObjectiveStanding objective, KeyResultStanding keyResult) {
        if (keyResult.definition().ownerId() != null) {
            return keyResult.definition().ownerId();
        }
        return objective.ownerId() != null ? objective.ownerId() : objective.personId();
    }

    private static String state(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return "overdue";
        }
        return due.equals(today) ? "today" : "upcoming";
    }
}
