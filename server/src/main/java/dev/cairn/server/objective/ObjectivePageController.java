package dev.cairn.server.objective;

import dev.cairn.command.Occasion;
import dev.cairn.command.objective.RetractCheckIn;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.Change;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.directory.FindSettings;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.SettingsInForce;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.progress.Arithmetic;
import dev.cairn.server.following.Following;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.security.SignedIn;
import dev.cairn.server.web.Questions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a goal, with its charts and all that happened to it. */
@Page
class ObjectivePageController {

    private final Questions questions;
    private final Frames frames;
    private final Wording wording;
    private final Following following;

    ObjectivePageController(Questions questions, Frames frames, Wording wording, Following following) {
        this.questions = questions;
        this.frames = frames;
        this.wording = wording;
        this.following = following;
    }

    @GetMapping("/objectives/{objectiveId}")
    String objective(
            @PathVariable ObjectiveId objectiveId,
            Viewpoint viewpoint,
            SignedIn me,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        Frame frame = frames.show(model, request, viewpoint, locale);
        ObjectiveInFull goal = questions.ask(new FindObjective(objectiveId.value(), viewpoint), ObjectiveInFull.class);
        List<TeamStanding> teams =
                questions.ask(new FindTeams(viewpoint), Teams.class).teams();
        Map<String, String> cycles = questions.ask(new FindCycles(viewpoint), Cycles.class).cycles().stream()
                .collect(Collectors.toMap(CycleInForce::cycleId, CycleInForce::name));
        Map<String, String> places = new HashMap<>(cycles);
        teams.forEach(team -> places.put(team.teamId(), team.name()));
        Words words = wording.of(locale, viewpoint.now(), people(goal).toList(), places);
        var settings = questions
                .ask(new FindSettings(viewpoint), SettingsInForce.class)
                .settings();
        GoalRights rights = new GoalRights(me.standing().grants(), goal, teams);
        Occasion now = Occasion.live(viewpoint.now(), me.personId());
        Predicate<String> changeable = changeable(goal, frame, rights, now);
        model.addAttribute(
                "page",
                new ObjectivePages(frame.here(), words, new TeamPaths(teams), cycles, changeable, viewpoint.at())
                        .page(
                                goal,
                                Arithmetic.successLevel(goal.objective().kind(), settings),
                                frame.past()
                                        ? GoalActs.NONE
                                        : GoalActs.of(goal, rights, isCheckedInOn(goal, changeable), now)));
        model.addAttribute("objectiveId", objectiveId.value());
        model.addAttribute("followed", following.follows(me.personId(), objectiveId.value()));
        return "objective";
    }

    /** Of which key results whoever looks may change check-ins. */
    private static Predicate<String> changeable(ObjectiveInFull goal, Frame frame, GoalRights rights, Occasion now) {
        if (frame.past() || !GoalRights.isMeasured(goal)) {
            return keyResultId -> false;
        }
        ObjectiveId objectiveId = new ObjectiveId(goal.objective().objectiveId());
        return keyResultId ->
                rights.may(new RetractCheckIn(objectiveId, new KeyResultId(keyResultId), CheckInId.random(), now));
    }

    private static boolean isCheckedInOn(ObjectiveInFull goal, Predicate<String> changeable) {
        return goal.keyResults().stream()
                .map(KeyResultInFull::standing)
                .anyMatch(each ->
                        !each.dropped() && changeable.test(each.definition().keyResultId()));
    }

    /** Everybody whom the page may have to name. */
    private static Stream<String> people(ObjectiveInFull goal) {
        var objective = goal.objective();
        return Stream.of(
                        Stream.of(goal)
                                .flatMap(each -> Stream.of(
                                                objective.ownerId(), objective.reviewerId(), objective.personId())
                                        .filter(Objects::nonNull)),
                        objective.contributors().stream(),
                        goal.keyResults().stream().flatMap(ObjectivePageController::people),
                        goal.initiatives().stream().map(work -> work.ownerId()),
                        goal.timeline().stream().flatMap(ObjectivePageController::people))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull);
    }

    private static Stream<String> people(KeyResultInFull keyResult) {
        return Stream.of(
                        Stream.of(keyResult).map(each -> each.ownerId()),
                        keyResult.targets().stream().map(set -> set.when().by()),
                        keyResult.readings().stream()
                                .map(reading -> reading.said().when().by()))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull);
    }

    private static Stream<String> people(AuditEntry entry) {
        return Stream.concat(
                Stream.of(entry)
                        .flatMap(each -> Stream.of(each.by(), each.actor()).filter(Objects::nonNull)),
                entry.changes().stream()
                        .flatMap((Change change) -> Stream.of(change.before(), change.after())
                                .filter(Objects::nonNull)
                                .map(Object::toString)
                                .filter(text -> text.startsWith("person:"))));
    }
}
