package dev.cairn.server.security;

import dev.cairn.events.person.PersonId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.server.access.AccessRecord;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.people.Called;
import dev.cairn.server.people.People;
import dev.cairn.server.people.Person;
import dev.cairn.server.security.PeoplePage.Row;
import dev.cairn.server.web.Questions;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    PeoplePageController(
            People people,
            AccessRecord record,
            Questions questions,
            Submissions submissions,
            Frames frames,
            Wording wording) {
        this.people = people;
        this.record = record;
        this.questions = questions;
        this.submissions = submissions;
        this.frames = frames;
        this.wording = wording;
    }

    @GetMapping(PATH)
    String everybody(Visit visit) {
        return show(Form.of(ADDITION, blank()), visit);
    }

    @PostMapping(PATH)
    ModelAndView add(Sent sent) {
        Typed typed = sent.typed();
        return submissions.take(
                sent,
                ADDITION,
                PeoplePageController::blank,
                who -> {
                    Called called = Called.read(typed.required("handle"), typed.text("name"), typed.text("email"));
                    Person person =
                            people.add(who.newId(PersonId::fromKey), called.handle(), called.name(), called.email());
                    return PATH + "/" + person.personId();
                },
                form -> show(form, sent.visit()));
    }

    private static Shown blank() {
        return Shown.of(Map.of("handle", "", "name", "", "email", ""));
    }

    private String show(Form form, Visit visit) {
        frames.showTimeless(visit);
        Words words = wording.of(visit);
        TeamPaths teams = new TeamPaths(questions
                .ask(new FindTeams(Viewpoint.present(visit.viewpoint().now())), Teams.class)
                .teams());
        List<AccessRecord.Entry> held = record.held();
        visit.model()
                .addAttribute(
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
                                visit.me().standing().grants().runsProgramme() ? form : null));
        return "people";
    }

    static String called(Person person) {
        return person.name() != null ? person.name() : person.handle();
    }
}
