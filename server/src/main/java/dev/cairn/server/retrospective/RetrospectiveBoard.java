package dev.cairn.server.retrospective;

import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.retrospective.FindRetrospective;
import dev.cairn.query.retrospective.RetrospectiveInFull;
import dev.cairn.server.form.Form;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.people.People;
import dev.cairn.server.people.Person;
import dev.cairn.server.web.Questions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows the board of a retrospective, to whoever opens it and to whoever sent a form of it that was refused. */
@Component
final class RetrospectiveBoard {

    private final Questions questions;
    private final People people;
    private final Frames frames;
    private final Wording wording;

    RetrospectiveBoard(Questions questions, People people, Frames frames, Wording wording) {
        this.questions = questions;
        this.people = people;
        this.frames = frames;
        this.wording = wording;
    }

    /**
     * Puts the board into the model.
     *
     * @param refused a form that is shown again, or null
     * @return the template
     */
    String show(RetrospectiveId retrospectiveId, @Nullable Form refused, Visit visit) {
        Frame frame = frames.show(visit);
        Viewpoint viewpoint = visit.viewpoint();
        RetrospectiveInFull answer =
                questions.ask(new FindRetrospective(retrospectiveId.value(), viewpoint), RetrospectiveInFull.class);
        List<TeamStanding> teams =
                questions.ask(new FindTeams(viewpoint), Teams.class).teams();
        Map<String, String> places = new HashMap<>();
        teams.forEach(team -> places.put(team.teamId(), team.name()));
        Words words = wording.of(
                visit.locale(),
                viewpoint.now(),
                RetrospectivePages.people(answer).toList(),
                places);
        List<Person> active = people.all().stream().filter(Person::active).toList();
        RetrospectiveRights rights = frame.past()
                ? null
                : new RetrospectiveRights(
                        visit.me().standing().grants(), answer.retrospective(), teams, viewpoint.now());
        visit.model()
                .addAttribute(
                        "page",
                        new RetrospectivePages(
                                        frame.here(),
                                        words,
                                        LocalDate.ofInstant(viewpoint.at(), words.zone()),
                                        rights,
                                        refused,
                                        active)
                                .page(answer));
        return "retrospective";
    }
}
