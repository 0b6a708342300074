package dev.cairn.server.sample;

import dev.cairn.command.retrospective.CitedEvents;
import dev.cairn.command.retrospective.CompleteRetrospective;
import dev.cairn.command.retrospective.DecideAction;
import dev.cairn.command.retrospective.DropAction;
import dev.cairn.command.retrospective.FinishAction;
import dev.cairn.command.retrospective.NoteObservation;
import dev.cairn.command.retrospective.ObservationKind;
import dev.cairn.command.retrospective.OpenRetrospective;
import dev.cairn.command.retrospective.RetrospectiveText;
import dev.cairn.events.person.PersonId;
import dev.cairn.events.retrospective.ActionId;
import dev.cairn.events.retrospective.ObservationId;
import dev.cairn.events.retrospective.RetrospectiveId;
import java.time.LocalDate;
import java.util.List;

/** How a team of the sample organisation looks back on a quarter: within an hour, some days after its end. */
final class SampleRetrospective {

    private static final int DAY = 24;
    private static final int DUE_WITHIN = 40;

    private final Course course;
    private final SampleQuarter quarter;
    private final SampleTeam team;
    private final RetrospectiveId id;

    SampleRetrospective(Course course, SampleQuarter quarter, SampleTeam team) {
        this.course = course;
        this.quarter = quarter;
        this.team = team;
        this.id = RetrospectiveId.fromKey(course.key());
    }

    void plan() {
        course.at(course.working(quarter.last().plusDays(course.number(2, 9))), this::hold);
    }

    private void hold() {
        course.decide(team.lead(), occasion -> new OpenRetrospective(id, quarter.id(), team.id(), occasion));
        for (int i = course.number(2, 5); i > 0; i--) {
            course.within(0, 1, this::observe);
        }
        for (int i = course.number(1, 3); i > 0; i--) {
            course.within(1, 2, this::act);
        }
        course.within(2, 3, () -> course.decide(team.lead(), occasion -> new CompleteRetrospective(id, occasion)));
    }

    private void observe() {
        List<String> citable = quarter.citable(team);
        List<String> cited = citable.isEmpty() || !course.happens(0.5) ? List.of() : List.of(course.any(citable));
        course.decide(
                course.any(team.members()),
                occasion -> new NoteObservation(
                        id,
                        ObservationId.fromKey(course.key()),
                        course.any(List.of(ObservationKind.values())),
                        new RetrospectiveText(course.any(SampleWords.OBSERVATIONS)),
                        new CitedEvents(cited),
                        occasion));
    }

    private void act() {
        ActionId action = ActionId.fromKey(course.key());
        PersonId owner = course.any(team.members());
        LocalDate due =
                LocalDate.ofInstant(course.now(), Course.ZONE).plusDays(course.number(DUE_WITHIN / 4, DUE_WITHIN));
        course.decide(
                team.lead(),
                occasion -> new DecideAction(
                        id, action, new RetrospectiveText(course.any(SampleWords.ACTIONS)), owner, due, occasion));
        if (course.happens(0.7)) {
            course.within(
                    2 * DAY,
                    DUE_WITHIN * DAY,
                    () -> course.decide(owner, occasion -> new FinishAction(id, action, occasion)));
        } else if (course.happens(0.3)) {
            course.within(
                    2 * DAY,
                    DUE_WITHIN * DAY,
                    () -> course.decide(
                            owner,
                            "priorities-changed",
                            "It would not help any more.",
                            occasion -> new DropAction(id, action, occasion)));
        }
    }
}
