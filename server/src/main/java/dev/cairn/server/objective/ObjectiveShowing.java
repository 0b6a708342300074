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
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.people.People;
import dev.cairn.server.people.Person;
import dev.cairn.server.security.SignedIn;
import dev.cairn.server.web.Questions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the page of a goal, with its charts and all that happened to it. */
@Component
class ObjectiveShowing {

    private final Questions questions;
    private final Frames frames;
    private final Wording wording;
    private final Following following;
    private final People people;

    ObjectiveShowing(Questions questions, Frames frames, Wording wording, Following following, People people) {
        this.questions = questions;
        this.frames = frames;
        this.wording = wording;
        this.following = following;
        this.people = people;
    }

    /** @param refused a form of the page that was refused, or null */
    String show(ObjectiveId objectiveId, @Nullable Form refused, Visit visit) {
        Viewpoint viewpoint = visit.viewpoint();
        SignedIn me = visit.me();
        Frame frame = frames.show(visit);
        ObjectiveInFull goal = questions.ask(new FindObjective(objectiveId.value(), viewpoint), ObjectiveInFull.class);
        List<TeamStanding> teams =
                questions.ask(new FindTeams(viewpoint), Teams.class).teams();
        Map<String, String> cycles = questions.ask(new FindCycles(viewpoint), Cycles.class).cycles().stream()
                .collect(Collectors.toMap(CycleInForce::cycleId, CycleInForce::name));
        Map<String, String> places = new HashMap<>(cycles);
        teams.forEach(team -> places.put(team.teamId(), team.name()));
        Words words = wording.of(visit.locale(), viewpoint.now(), people(goal).toList(), places);
        var settings = questions
                .ask(new FindSettings(viewpoint), SettingsInForce.class)
                .settings();
        GoalRights rights = new GoalRights(me.standing().grants(), goal, teams);
        Occasion now = Occasion.live(viewpoint.now(), me.personId());
        Predicate<String> changeable = changeable(goal, frame, rights, now);
        boolean worksOn = !frame.past() && InitiativeLists.isOpen(goal, rights, now);
        visit.model()
                .addAttribute(
                        "page",
                        new ObjectivePages(
                                        frame.here(),
                                        words,
                                        new TeamPaths(teams),
                                        cycles,
                                        changeable,
                                        viewpoint.at(),
                                        new InitiativeLists(goal, worksOn, refused, words))
                                .page(
                                        goal,
                                        Arithmetic.successLevel(goal.objective().kind(), settings),
                                        frame.past()
                                                ? GoalActs.NONE
                                                : GoalActs.of(goal, rights, isCheckedInOn(goal, changeable), now)));
        visit.model().addAttribute("known", worksOn ? known() : List.of());
        visit.model().addAttribute("objectiveId", objectiveId.value());
        visit.model().addAttribute("followed", following.follows(me.personId(), objectiveId.value()));
        return "objective";
    }

    /** Who can be named: by handle, with their names. */
    private List<Option> known() {
        return people.all().stream()
                .filter(Person::active)
                .map(each -> new Option(each.handle(), each.name() == null ? each.handle() : each.name()))
                .toList();
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
                        goal.keyResults().stream().flatMap(ObjectiveShowing::people),
                        goal.initiatives().stream().map(work -> work.ownerId()),
                        goal.timeline().stream().flatMap(ObjectiveShowing::people))
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
