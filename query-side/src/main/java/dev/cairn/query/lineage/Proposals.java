package dev.cairn.query.lineage;

import dev.cairn.query.Basis;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleStanding;
import dev.cairn.query.directory.DirectoryView;
import dev.cairn.query.progress.GoalsView;
import dev.cairn.query.progress.KeyResultStanding;
import dev.cairn.query.progress.ObjectiveStanding;
import dev.cairn.query.progress.Stage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Proposes links from what there is at a viewpoint. Declined goals, and those that have a predecessor, are not asked about. Of
 * two that are equally alike the one of the very same words comes first, then the one of the same team, then that of the later
 * cycle.
 */
public final class Proposals {

    private static final Comparator<Candidate> WORST_FIRST = Comparator.comparing(Candidate::likeness)
            .thenComparing(Candidate::sameWords)
            .thenComparing(Candidate::sameTeam)
            .thenComparing(candidate -> candidate.earlier.firstDay)
            .thenComparing(candidate -> candidate.earlier.goal.objectiveId());

    private final Viewpoint viewpoint;
    private final DirectoryView directory;
    private final GoalsView goals;

    public Proposals(Viewpoint viewpoint, DirectoryView directory, GoalsView goals) {
        this.viewpoint = viewpoint;
        this.directory = directory;
        this.goals = goals;
    }

    /** A goal of an earlier cycle. */
    private record Earlier(ObjectiveStanding goal, LocalDate firstDay, Likeness wording) {}

    private record Candidate(ObjectiveStanding goal, Earlier earlier, BigDecimal likeness) {

        /** Likeness knows letters and digits only. */
        private boolean sameWords() {
            return goal.wording().equals(earlier.goal.wording());
        }

        private boolean sameTeam() {
            return Objects.equals(goal.teamId(), earlier.goal.teamId())
                    && Objects.equals(goal.personId(), earlier.goal.personId());
        }
    }

    /** @throws NotThereException where a cycle is not there */
    public LinkProposals of(FindLinkProposals question, long position) {
        List<Earlier> earlier = earlier(question);
        List<Candidate> candidates = new ArrayList<>();
        for (ObjectiveStanding goal : goals.objectivesOfCycles(List.of(question.cycleId()))) {
            if (goal.predecessorId() == null && goal.stage() != Stage.DECLINED) {
                Likeness wording = Likeness.of(goal.wording());
                earlier.stream()
                        .map(each -> new Candidate(goal, each, wording.to(each.wording)))
                        .max(WORST_FIRST)
                        .filter(best -> best.likeness.compareTo(question.least()) >= 0)
                        .ifPresent(candidates::add);
            }
        }
        List<LinkProposals.Proposal> proposals = proposals(candidates, question.least());
        return new LinkProposals(
                Basis.of(position, viewpoint, directory.claimsUsed() || goals.claimsUsed()), proposals);
    }

    private List<Earlier> earlier(FindLinkProposals question) {
        LocalDate begins = cycle(question.cycleId()).firstDay();
        Map<String, LocalDate> firstDays = new HashMap<>();
        List<CycleStanding> cycles =
                question.fromCycleId() == null ? directory.cycles() : List.of(cycle(question.fromCycleId()));
        cycles.stream()
                .filter(cycle -> cycle.firstDay().isBefore(begins))
                .forEach(cycle -> firstDays.put(cycle.cycleId(), cycle.firstDay()));
        return goals.objectivesOfCycles(firstDays.keySet()).stream()
                .map(goal -> new Earlier(
                        goal, Objects.requireNonNull(firstDays.get(goal.cycleId())), Likeness.of(goal.wording())))
                .toList();
    }

    private CycleStanding cycle(String cycleId) {
        CycleStanding cycle = directory.cycle(cycleId);
        if (cycle == null) {
            throw new NotThereException("cycle", cycleId);
        }
        return cycle;
    }

    private List<LinkProposals.Proposal> proposals(List<Candidate> candidates, BigDecimal least) {
        Set<String> ids = new HashSet<>();
        candidates.forEach(candidate -> {
            ids.add(candidate.goal.objectiveId());
            ids.add(candidate.earlier.goal.objectiveId());
        });
        Map<String, List<KeyResultStanding>> keyResults = goals.keyResults(ids);
        return candidates.stream()
                .sorted(Comparator.comparing(Candidate::likeness)
                        .reversed()
                        .thenComparing(Candidate::goal, GoalsView.AS_SET))
                .map(candidate -> new LinkProposals.Proposal(
                        candidate.goal.objectiveId(),
                        candidate.goal.wording(),
                        candidate.earlier.goal.objectiveId(),
                        candidate.earlier.goal.wording(),
                        candidate.earlier.goal.cycleId(),
                        candidate.sameTeam(),
                        candidate.likeness,
                        pairs(
                                keyResults.getOrDefault(candidate.goal.objectiveId(), List.of()),
                                keyResults.getOrDefault(candidate.earlier.goal.objectiveId(), List.of()),
                                least)))
                .toList();
    }

    /** Each key result goes on with one at most, and each is gone on with by one at most: the most alike are paired first. */
    private static List<LinkProposals.OfKeyResult> pairs(
            List<KeyResultStanding> own, List<KeyResultStanding> earlier, BigDecimal least) {
        List<LinkProposals.OfKeyResult> all = new ArrayList<>();
        for (KeyResultStanding one : own) {
            Likeness wording = Likeness.of(one.definition().wording());
            for (KeyResultStanding other : earlier) {
                BigDecimal likeness = wording.to(Likeness.of(other.definition().wording()));
                if (likeness.compareTo(least) >= 0) {
                    all.add(new LinkProposals.OfKeyResult(
                            one.definition().keyResultId(),
                            one.definition().wording(),
                            other.definition().keyResultId(),
                            other.definition().wording(),
                            likeness));
                }
            }
        }
        all.sort(Comparator.comparing(LinkProposals.OfKeyResult::likeness)
                .thenComparing(pair -> pair.wording().equals(pair.predecessorWording()))
                .reversed()
                .thenComparing(LinkProposals.OfKeyResult::keyResultId)
                .thenComparing(LinkProposals.OfKeyResult::predecessorId));
        Set<String> taken = new HashSet<>();
        List<LinkProposals.OfKeyResult> pairs = new ArrayList<>();
        for (LinkProposals.OfKeyResult pair : all) {
            if (!taken.contains(pair.keyResultId()) && !taken.contains(pair.predecessorId())) {
                taken.add(pair.keyResultId());
                taken.add(pair.predecessorId());
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
