package dev.cairn.server.lineage;

import dev.cairn.command.Occasion;
import dev.cairn.command.objective.NamePredecessor;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.lineage.FindLineage;
import dev.cairn.query.lineage.FindLinkProposals;
import dev.cairn.query.lineage.Lineage;
import dev.cairn.query.lineage.Lineage.OfGoal;
import dev.cairn.query.lineage.LinkProposals;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.FindCycleOverview;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.form.Shown;
import dev.cairn.server.lineage.Linking.Proposed;
import dev.cairn.server.objective.GoalChoice;
import dev.cairn.server.objective.GoalRights;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.web.Questions;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the page of a lineage, with what can be said about it. */
@Component
class LineageShowing {

    private final Questions questions;
    private final Frames frames;
    private final Wording wording;

    LineageShowing(Questions questions, Frames frames, Wording wording) {
        this.questions = questions;
        this.frames = frames;
        this.wording = wording;
    }

    /**
     * Shows it.
     *
     * @param cycle through whose goals one looks for what it goes on with, or null
     * @param text words that one looks for, or null
     * @param refused a form of the page that was refused, or null
     */
    String show(
            ObjectiveId objectiveId,
            @Nullable String cycle,
            @Nullable String text,
            @Nullable Form refused,
            Visit visit) {
        Frame frame = frames.show(visit);
        Lineage lineage = questions.ask(new FindLineage(objectiveId.value(), visit.viewpoint()), Lineage.class);
        Words words = wording.of(
                visit.locale(),
                visit.viewpoint().now(),
                lineage.line().stream()
                        .map(OfGoal::personId)
                        .filter(Objects::nonNull)
                        .toList(),
                Map.of());
        List<TeamStanding> teams =
                questions.ask(new FindTeams(visit.viewpoint()), Teams.class).teams();
        TeamPaths paths = new TeamPaths(teams);
        OfGoal asked = LineagePages.goals(lineage).get(objectiveId.value());
        Linking linking = asked == null || frame.past() || !isOpen(objectiveId, teams, visit)
                ? null
                : linking(asked, lineage, cycle, text, refused, frame.here(), paths, words, visit);
        visit.model()
                .addAttribute(
                        "page",
                        new LineagePage(
                                asked == null ? words.text("goal.unknown") : asked.wording(),
                                frame.to("/objectives/" + objectiveId),
                                lineage.line().size() < 2,
                                LineagePages.line(lineage, objectiveId.value(), frame.here(), paths, words),
                                linking,
                                lineage.basis().position()));
        return "lineage";
    }

    private boolean isOpen(ObjectiveId objectiveId, List<TeamStanding> teams, Visit visit) {
        ObjectiveInFull goal =
                questions.ask(new FindObjective(objectiveId.value(), visit.viewpoint()), ObjectiveInFull.class);
        Occasion now = Occasion.live(visit.viewpoint().now(), visit.me().personId());
        return GoalRights.isOpen(goal)
                && new GoalRights(visit.me().standing().grants(), goal, teams)
                        .may(new NamePredecessor(objectiveId, objectiveId, List.of(), now));
    }

    private Linking linking(
            OfGoal goal,
            Lineage lineage,
            @Nullable String cycle,
            @Nullable String text,
            @Nullable Form refused,
            Address here,
            TeamPaths teams,
            Words words,
            Visit visit) {
        List<CycleInForce> cycles =
                questions.ask(new FindCycles(visit.viewpoint()), Cycles.class).cycles();
        LinkingPages pages = new LinkingPages(
                here, words, cycles.stream().collect(Collectors.toMap(CycleInForce::cycleId, CycleInForce::name)));
        String path = "/objectives/" + goal.objectiveId() + "/predecessor";
        OfGoal predecessor = goal.predecessorId() == null
                ? null
                : LineagePages.goals(lineage).get(goal.predecessorId());
        if (predecessor != null) {
            return new Linking(path, all(goal, here), pages.named(goal, predecessor, refused), null, null, null);
        }
        List<CycleInForce> earlier = earlier(cycles, goal);
        if (earlier.isEmpty()) {
            return new Linking(path, null, null, null, null, null);
        }
        String cycleId = cycle == null || cycle.isBlank() ? earlier.getFirst().cycleId() : cycle;
        return new Linking(
                path,
                all(goal, here),
                null,
                proposed(goal, pages, refused, visit),
                Form.of(PredecessorFields.CHOICE, Shown.NOTHING, refused),
                GoalChoice.of(
                        earlier.stream()
                                .map(each -> new Option(each.cycleId(), each.name()))
                                .toList(),
                        cycleId,
                        text,
                        questions
                                .ask(new FindCycleOverview(cycleId, visit.viewpoint()), CycleOverview.class)
                                .objectives()
                                .stream(),
                        here,
                        teams,
                        words));
    }

    private static @Nullable Link all(OfGoal goal, Address here) {
        CycleInForce cycle = goal.cycle();
        return cycle == null ? null : new Link(here.to("/cycles/" + cycle.cycleId() + "/link-proposals"), cycle.name());
    }

    /** The cycles that began earlier, the last one first. */
    private static List<CycleInForce> earlier(List<CycleInForce> cycles, OfGoal goal) {
        CycleInForce own = goal.cycle();
        return own == null
                ? List.of()
                : cycles.stream()
                        .filter(each -> each.firstDay().isBefore(own.firstDay()))
                        .sorted(Comparator.comparing(CycleInForce::firstDay).reversed())
                        .toList();
    }

    private @Nullable Proposed proposed(OfGoal goal, LinkingPages pages, @Nullable Form refused, Visit visit) {
        String cycleId = Objects.requireNonNull(goal.cycle()).cycleId();
        BigDecimal least = new BigDecimal(FindLinkProposals.LEAST);
        return questions
                .ask(new FindLinkProposals(cycleId, null, least, visit.viewpoint()), LinkProposals.class)
                .proposals()
                .stream()
                .filter(each -> each.objectiveId().equals(goal.objectiveId()))
                .findFirst()
                .map(each -> pages.proposed(each, Form.of(PredecessorFields.PROPOSAL, Shown.NOTHING, refused)))
                .orElse(null);
    }
}
