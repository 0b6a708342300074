package dev.cairn.server.security;

import dev.cairn.events.person.PersonId;
import dev.cairn.events.team.TeamId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.server.access.AccessRecord;
import dev.cairn.server.access.Grant;
import dev.cairn.server.access.Granting;
import dev.cairn.server.access.Grants;
import dev.cairn.server.access.Role;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
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
import dev.cairn.server.security.PersonPage.Done;
import dev.cairn.server.security.PersonPage.Held;
import dev.cairn.server.security.PersonPage.Invitation;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Questions;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of a person: roles, and whether the person is let in. */
@Page
@RequestMapping("/people/{personId}")
class PersonPageController {

    private static final String VIEW = "person";
    private static final String GRANT = "grant";
    private static final String NAMING = "naming";
    private static final String ERASURE = "erasure";
    private static final String ACT = "act";
    private static final int ENTRIES = 20;

    private final People people;
    private final Accounts accounts;
    private final Granting granting;
    private final AccessRecord record;
    private final Questions questions;
    private final Submissions submissions;
    private final Frames frames;
    private final Wording wording;

    PersonPageController(
            People people,
            Accounts accounts,
            Granting granting,
            AccessRecord record,
            Questions questions,
            Submissions submissions,
            Frames frames,
            Wording wording) {
        this.people = people;
        this.accounts = accounts;
        this.granting = granting;
        this.record = record;
        this.questions = questions;
        this.submissions = submissions;
        this.frames = frames;
        this.wording = wording;
    }

    @GetMapping
    String person(@PathVariable PersonId personId, Visit visit) {
        return show(personId, visit, null, null);
    }

    @PostMapping
    ModelAndView rename(@PathVariable PersonId personId, Sent sent) {
        Typed typed = sent.typed();
        return taken(personId, NAMING, sent, who -> {
            Called called = Called.read(typed.required("handle"), typed.text("name"), typed.text("email"));
            people.change(personId, called.handle(), called.name(), called.email());
            return path(personId);
        });
    }

    @PostMapping("/grants")
    ModelAndView give(@PathVariable PersonId personId, Sent sent) {
        Typed typed = sent.typed();
        return taken(personId, GRANT, sent, who -> {
            granting.give(personId, grant(typed), who.actor());
            return path(personId);
        });
    }

    @PostMapping("/grants/withdrawal")
    ModelAndView withdraw(@PathVariable PersonId personId, Sent sent) {
        Typed typed = sent.typed();
        return taken(personId, ACT, sent, who -> {
            granting.withdraw(personId, grant(typed), who.actor());
            return path(personId);
        });
    }

    private static Grant grant(Typed typed) {
        String team = typed.text("teamId");
        return new Grant(Role.of(typed.required("role")), team == null ? null : new TeamId(team));
    }

    /** The page tells the invitation once: only a hash of it is kept. */
    @PostMapping("/invitation")
    String invite(@PathVariable PersonId personId, Visit visit) {
        Accounts.Invited invited = accounts.invite(personId, visit.me().personId());
        return show(personId, visit, null, invited);
    }

    @PostMapping("/deactivation")
    ModelAndView deactivate(@PathVariable PersonId personId, Sent sent) {
        return taken(personId, ACT, sent, who -> {
            accounts.deactivate(personId, who.actor());
            return path(personId);
        });
    }

    @PostMapping("/activation")
    ModelAndView activate(@PathVariable PersonId personId, Sent sent) {
        return taken(personId, ACT, sent, who -> {
            accounts.activate(personId, who.actor());
            return path(personId);
        });
    }

    @PostMapping("/erasure")
    ModelAndView erase(@PathVariable PersonId personId, Sent sent) {
        Typed typed = sent.typed();
        return taken(personId, ERASURE, sent, who -> {
            accounts.erase(personId, typed.required("confirmation"), who.actor());
            return "/people";
        });
    }

    private ModelAndView taken(PersonId personId, String form, Sent sent, Function<Asker, String> act) {
        return submissions.take(
                sent, form, () -> shown(form, personId), act, refused -> show(personId, sent.visit(), refused, null));
    }

    private Shown shown(String form, PersonId personId) {
        Person person = known(personId);
        return switch (form) {
            case NAMING ->
                Shown.of(Map.of(
                        "handle", person.handle(),
                        "name", Objects.requireNonNullElse(person.name(), ""),
                        "email", Objects.requireNonNullElse(person.email(), "")));
            case GRANT -> Shown.of(Map.of("role", Role.MEMBER.word(), "teamId", ""));
            case ERASURE -> Shown.of(Map.of("confirmation", ""));
            default -> Shown.NOTHING;
        };
    }

    private Person known(PersonId personId) {
        return people.withId(personId).orElseThrow(People::unknown);
    }

    private String show(PersonId personId, Visit visit, @Nullable Form refused, Accounts.@Nullable Invited invited) {
        frames.showTimeless(visit);
        Instant now = visit.viewpoint().now();
        Person person = known(personId);
        Grants mine = visit.me().standing().grants();
        boolean admin = mine.has(Role.ADMIN);
        List<AccessRecord.Entry> entries =
                admin || mine.has(Role.AUDITOR) ? record.entries(personId, Long.MAX_VALUE, ENTRIES) : List.of();
        List<AccessRecord.Entry> held = record.held(personId);
        Words words = wording.of(
                visit.locale(),
                now,
                Stream.concat(entries.stream(), held.stream())
                        .map(entry -> entry.by().value())
                        .toList(),
                Map.of());
        TeamPaths teams = new TeamPaths(questions
                .ask(new FindTeams(Viewpoint.present(now)), Teams.class)
                .teams());
        visit.model()
                .addAttribute(
                        "person",
                        new PersonPage(
                                path(personId),
                                PeoplePageController.called(person),
                                person.handle(),
                                admin ? person.email() : null,
                                person.active(),
                                held.stream()
                                        .map(entry -> held(entry, teams, words))
                                        .toList(),
                                admin || mine.runsProgramme() || mine.has(Role.LEAD)
                                        ? form(GRANT, refused, personId)
                                        : null,
                                Arrays.stream(Role.values())
                                        .map(role -> new Option(role.word(), words.word("role", role.word())))
                                        .toList(),
                                teamsToChoose(teams, words),
                                admin ? form(NAMING, refused, personId) : null,
                                admin ? form(ERASURE, refused, personId) : null,
                                admin,
                                entries.stream()
                                        .map(entry -> done(entry, teams, words))
                                        .toList(),
                                invited == null
                                        ? null
                                        : new Invitation(
                                                address(visit.request(), invited.secret()),
                                                words.moment(invited.expiresAt()))));
        visit.model().addAttribute("refused", refused != null && refused.name().equals(ACT) ? refused : null);
        return VIEW;
    }

    private Form form(String name, @Nullable Form refused, PersonId personId) {
        return Form.of(name, shown(name, personId), refused);
    }

    private static List<Option> teamsToChoose(TeamPaths teams, Words words) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.text("role.everywhere")));
        teams.inOrder().forEach(team -> options.add(new Option(team.teamId(), teams.of(team))));
        return options;
    }

    private static Held held(AccessRecord.Entry entry, TeamPaths teams, Words words) {
        Role role = Objects.requireNonNull(entry.role());
        TeamId team = entry.teamId();
        return new Held(
                role.word(),
                team == null ? "" : team.value(),
                Roles.inWords(role, team, teams, words),
                words.moment(entry.at()),
                words.person(entry.by().value()));
    }

    private static Done done(AccessRecord.Entry entry, TeamPaths teams, Words words) {
        return new Done(
                words.word("access", entry.act().word()),
                entry.role() == null ? "" : Roles.inWords(entry.role(), entry.teamId(), teams, words),
                words.moment(entry.at()),
                words.person(entry.by().value()));
    }

    private static String path(PersonId personId) {
        return "/people/" + personId;
    }

    private static String address(HttpServletRequest request, String secret) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + "/invitation?invitation=" + secret;
    }
}
