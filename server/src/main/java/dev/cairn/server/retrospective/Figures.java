package dev.cairn.server.retrospective;

import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.Change;
import dev.cairn.query.retrospective.RetrospectiveInFull;
import dev.cairn.query.retrospective.RetrospectiveStanding;
import dev.cairn.query.retrospective.draft.Draft;
import dev.cairn.query.retrospective.draft.DraftGoal;
import dev.cairn.query.retrospective.draft.Surprise;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A retrospective to be shown to others: its figures, and none of the words that people wrote. Goals and key results go by
 * numbers, in the order in which they are told; nobody is named; observations, actions and sentences of reasons are left out.
 */
final class Figures {

    /** Fields whose texts are words of Cairn, or days, and not of people. */
    private static final Set<String> PLAIN = Set.of("kind", "stage", "due");

    private final Map<String, Integer> goals = new HashMap<>();
    private final Map<String, String> keyResults = new HashMap<>();
    private final Map<String, Integer> keyResultsOf = new HashMap<>();

    private Figures() {}

    /** The figures of that retrospective. */
    static RetrospectiveInFull of(RetrospectiveInFull answer) {
        Figures figures = new Figures();
        RetrospectiveStanding said = answer.retrospective();
        return new RetrospectiveInFull(
                answer.basis(),
                new RetrospectiveStanding(
                        said.retrospectiveId(),
                        said.cycleId(),
                        said.teamId(),
                        said.openedAt(),
                        said.completion(),
                        List.of(),
                        List.of()),
                answer.cycle(),
                "a team",
                List.of(),
                figures.of(answer.draft()));
    }

    private Draft of(Draft draft) {
        return new Draft(
                draft.asOf(),
                draft.knownAt(),
                draft.goals().stream().map(this::of).toList(),
                draft.silentWeeks(),
                draft.lateScopeChanges().stream().map(this::of).toList(),
                draft.calibration(),
                draft.surprises().stream().map(this::of).toList(),
                draft.corrections().stream().map(this::of).toList());
    }

    private DraftGoal of(DraftGoal goal) {
        return new DraftGoal(
                goal.objectiveId(),
                goal(goal.objectiveId()),
                goal.kind(),
                null,
                goal.stage(),
                goal.outcome(),
                goal.score(),
                goal.progress(),
                goal.movement(),
                goal.silentWeeks(),
                goal.weeks());
    }

    private Surprise of(Surprise surprise) {
        return new Surprise(
                surprise.objectiveId(),
                surprise.keyResultId(),
                keyResult(surprise.objectiveId(), surprise.keyResultId()),
                surprise.better(),
                surprise.score(),
                surprise.forecast(),
                surprise.confidence());
    }

    private AuditEntry of(AuditEntry entry) {
        AuditEntry.Subject subject = entry.subject();
        String goal = subject.objectiveId();
        String keyResult = subject.keyResultId();
        return new AuditEntry(
                entry.position(),
                entry.eventId(),
                entry.change(),
                new AuditEntry.Subject(
                        subject.streamId(),
                        subject.cycleId(),
                        subject.teamId(),
                        goal,
                        goal == null ? null : goal(goal),
                        keyResult,
                        goal == null || keyResult == null ? null : keyResult(goal, keyResult)),
                entry.effectiveAt(),
                entry.recordedAt(),
                entry.knownAt(),
                entry.claimed(),
                null,
                null,
                new AuditEntry.Origin(entry.origin().source(), null, null, null),
                entry.changes().stream().filter(Figures::isPlain).toList(),
                entry.progressBefore(),
                entry.progressAfter(),
                entry.objectiveProgressBefore(),
                entry.objectiveProgressAfter(),
                entry.easing(),
                entry.reasonCategory(),
                null,
                null);
    }

    /** What is named by people, such as the steps of a milestone and labels, has a dot in the name of its field. */
    private static boolean isPlain(Change change) {
        boolean figures = isFigure(change.before()) && isFigure(change.after());
        return !change.field().contains(".") && (figures || PLAIN.contains(change.field()));
    }

    private static boolean isFigure(@Nullable Object value) {
        return value == null || value instanceof BigDecimal || value instanceof Boolean;
    }

    private String goal(String objectiveId) {
        return "Goal " + number(objectiveId);
    }

    private String keyResult(String objectiveId, String keyResultId) {
        return keyResults.computeIfAbsent(
                keyResultId,
                id -> "Key result " + number(objectiveId) + "." + keyResultsOf.merge(objectiveId, 1, Integer::sum));
    }

    private int number(String objectiveId) {
        return goals.computeIfAbsent(objectiveId, id -> goals.size() + 1);
    }
}
