package dev.cairn.server.security;

import dev.cairn.events.person.PersonId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.server.access.AccessRecord;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.people.Called;
import dev.cairn.server.people.People;
import dev.cairn.server.people.Person;
import dev.cairn.server.security.PeoplePage.Row;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Questions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of all people, and where one is added. */
@Page
class PeoplePageController {

    private static final String PATH = "/people";
    private static final String ADDITION = "addition";

    private final People people;
    private final AccessRecord record;
    private final Questions questions;
    private final Submissions submissions;
    private final Frames frames;
    private final Wording wording;
    private final Clock clock;

    PeoplePageController(
            People people,
            AccessRecord record,
            Questions questions,
            Submissions submissions,
            Frames frames,
            Wording wording,
            Clock clock) {
        this.people = people;
        this.record = record;
        this.questions = questions;
        this.submissions = submissions;
        this.frames = frames;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String everybody(SignedIn me, Locale locale, HttpServletRequest request, Model model) {
        return show(Form.of(ADDITION, blank()), me, locale, request, model);
    }

    @PostMapping(PATH)
    ModelAndView add(
            SignedIn me,
            Asker asker,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Typed typed = Typed.of(request, locale);
        return submissions.take(
                new Submissions.Sent(ADDITION, typed, asker, request, response),
                PeoplePageController::blank,
                who -> {
                    Called called = Called.read(typed.required("handle"), typed.text("name"), typed.text("email"));
                    Person person =
                            people.add(who.newId(PersonId::fromKey), called.handle(), called.name(), called.email());
                    return PATH + "/" + person.personId();
                },
                form -> show(form, me, locale, request, model));
    }

    private static Shown blank() {
        return Shown.of(Map.of("handle", "", "name", "", "email", ""));
    }

    private String show(Form form, SignedIn me, Locale locale, HttpServletRequest request, Model model) {
        frames.show(model, request);
        Words words = wording.of(locale, clock.instant(), List.of(), Map.of());
        TeamPaths teams = new TeamPaths(questions
                .ask(new FindTeams(Viewpoint.present(clock.instant())), Teams.class)
                .teams());
        List<AccessRecord.Entry> held = record.held();
        model.addAttribute(
                "everybody",
                new PeoplePage(
                        people.all().stream()
                                .map(person -> new Row(
                                        PATH + "/" + person.personId(),
                                        called(person),
                                        person.handle(),
                                        held.stream()
                                                .filter(entry ->
                                                        entry.personId().equals(person.personId()))
                                                .map(entry -> Roles.inWords(
                                                        Objects.requireNonNull(entry.role()),
                                                        entry.teamId(),
                                                        teams,
                                                        words))
                                                .toList(),
                                        person.active()))
                                .sorted(Comparator.comparing(Row::name, String.CASE_INSENSITIVE_ORDER))
                                .toList(),
                        me.standing().grants().runsProgramme() ? form : null));
        return "people";
    }

    static String called(Person person) {
        return person.name() != null ? person.name() : person.handle();
    }
}
