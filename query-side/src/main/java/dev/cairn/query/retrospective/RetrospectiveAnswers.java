package dev.cairn.query.retrospective;

import dev.cairn.query.Basis;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.directory.DirectoryView;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.history.HistoryView;
import dev.cairn.query.progress.GoalsView;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.retrospective.RetrospectiveStanding.Completion;
import dev.cairn.query.retrospective.draft.Draft;
import dev.cairn.query.retrospective.draft.DraftSources;
import dev.cairn.query.retrospective.draft.Drafting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Puts answers about retrospectives together from what there is at a viewpoint, wherever that comes from. */
public final class RetrospectiveAnswers {

    private final Function<Viewpoint, Views> views;

    /** @param views what can be seen from where */
    public RetrospectiveAnswers(Function<Viewpoint, Views> views) {
        this.views = views;
    }

    /** All that answers are made of, at one viewpoint. */
    public record Views(
            DirectoryView directory, GoalsView goals, HistoryView history, RetrospectivesView retrospectives) {

        private boolean claimsUsed() {
            return directory.claimsUsed() || goals.claimsUsed() || retrospectives.claimsUsed();
        }
    }

    /** @throws NotThereException where the retrospective, its cycle or its team is not there */
    public RetrospectiveInFull of(FindRetrospective question, long position) {
        Viewpoint viewpoint = question.viewpoint();
        Views seen = views.apply(viewpoint);
        RetrospectiveStanding retrospective = seen.retrospectives.retrospective(question.retrospectiveId());
        if (retrospective == null) {
            throw new NotThereException("retrospective", question.retrospectiveId());
        }
        CycleStanding cycle = cycle(seen, retrospective.cycleId());
        List<String> cited = retrospective.observations().stream()
                .flatMap(observation -> observation.citedEventIds().stream())
                .distinct()
                .toList();
        Viewpoint ofDraft = ofDraft(retrospective, viewpoint);
        Views seenByDraft = ofDraft.equals(viewpoint) ? seen : views.apply(ofDraft);
        Draft draft = draft(retrospective, ofDraft, seenByDraft);
        return new RetrospectiveInFull(
                Basis.of(position, viewpoint, seen.claimsUsed()),
                retrospective,
                CycleInForce.of(cycle, seen.directory.settings(), viewpoint.at()),
                team(seen, retrospective.teamId()).name(),
                seen.retrospectives.entries(cited),
                draft);
    }

    private record Past(CycleStanding cycle, RetrospectiveStanding retrospective) {

        private Lessons.OpenAction open(Action action) {
            return new Lessons.OpenAction(retrospective.retrospectiveId(), cycle.cycleId(), cycle.name(), action);
        }

        private Lessons.Learning learning(Observation observation) {
            return new Lessons.Learning(retrospective.retrospectiveId(), cycle.cycleId(), cycle.name(), observation);
        }
    }

    /** Retrospectives without their drafts. */
    public Retrospectives of(FindRetrospectives question, long position) {
        Views seen = views.apply(question.viewpoint());
        List<RetrospectiveStanding> found = seen.retrospectives.retrospectives(question.cycleId(), question.teamId());
        return new Retrospectives(Basis.of(position, question.viewpoint(), seen.claimsUsed()), found);
    }

    /** @throws NotThereException where the cycle or the team is not there */
    public Lessons of(FindLessons question, long position) {
        Views seen = views.apply(question.viewpoint());
        CycleStanding planned = cycle(seen, question.cycleId());
        team(seen, question.teamId());
        List<Past> earlier = seen.directory.cycles().stream()
                .filter(cycle -> cycle.firstDay().isBefore(planned.firstDay()))
                .sorted(Comparator.comparing(CycleStanding::firstDay).reversed().thenComparing(CycleStanding::cycleId))
                .flatMap(cycle -> seen.retrospectives.retrospectives(cycle.cycleId(), question.teamId()).stream()
                        .map(retrospective -> new Past(cycle, retrospective)))
                .toList();
        List<Lessons.OpenAction> open = new ArrayList<>();
        List<Lessons.Learning> learnings = new ArrayList<>();
        for (Past past : earlier) {
            past.retrospective.actions().stream().filter(Action::isOpen).forEach(action -> open.add(past.open(action)));
            past.retrospective.observations().stream()
                    .filter(observation -> observation.kind().equals(Observation.LEARNED))
                    .forEach(observation -> learnings.add(past.learning(observation)));
        }
        open.sort(Comparator.comparing(
                        (Lessons.OpenAction action) -> action.action().due())
                .thenComparing(action -> action.action().actionId()));
        return new Lessons(
                Basis.of(position, question.viewpoint(), seen.claimsUsed()),
                question.cycleId(),
                question.teamId(),
                open,
                learnings);
    }

    /** From where the draft looks: from the completion, where there is one and the question names no clock. */
    private static Viewpoint ofDraft(RetrospectiveStanding retrospective, Viewpoint asked) {
        Completion completion = retrospective.completion();
        if (completion == null || asked.asOf() != null || asked.knownAt() != null) {
            return asked;
        }
        return new Viewpoint(
                completion.at(),
                asked.witnessed() ? completion.recordedAt() : completion.knownAt(),
                asked.witnessed(),
                asked.now());
    }

    private static Draft draft(RetrospectiveStanding retrospective, Viewpoint viewpoint, Views seen) {
        CycleStanding cycle = seen.directory.cycle(retrospective.cycleId());
        if (cycle == null) {
            return Draft.nothing(viewpoint);
        }
        List<ObjectiveStanding> theirs = seen.goals.objectivesOfCycles(List.of(cycle.cycleId())).stream()
                .filter(objective -> retrospective.teamId().equals(objective.teamId()))
                .toList();
        return Drafting.of(
                new DraftSources(viewpoint, cycle, seen.directory.settings(), seen.goals.whole(theirs), seen.history));
    }

    private static CycleStanding cycle(Views seen, String cycleId) {
        CycleStanding cycle = seen.directory.cycle(cycleId);
        if (cycle == null) {
            throw new NotThereException("cycle", cycleId);
        }
        return cycle;
    }

    private static TeamStanding team(Views seen, String teamId) {
        return seen.directory.teams().stream()
                .filter(team -> team.teamId().equals(teamId))
                .findFirst()
                .orElseThrow(() -> new NotThereException("team", teamId));
    }
}
