package dev.cairn.server.objective;

import dev.cairn.command.Occasion;
import dev.cairn.command.objective.CorrectCheckIn;
import dev.cairn.command.objective.RetractCheckIn;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.history.FindObjective;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.history.ReadingInFull;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Numerals;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.security.SignedIn;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonAndNote;
import dev.cairn.server.web.Revisions;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of a check-in, where it is corrected and retracted. */
@Page
class ReadingPageController {

    private static final String PATH = "/objectives/{objectiveId}/key-results/{keyResultId}/check-ins/{checkInId}";
    private static final String VIEW = "check-in-correction";
    private static final String CORRECTION = "correction";
    private static final String RETRACTION = "retraction";

    private final Questions questions;
    private final Revisions revisions;
    private final Commands commands;
    private final Submissions submissions;
    private final Frames frames;
    private final Wording wording;

    ReadingPageController(
            Questions questions,
            Revisions revisions,
            Commands commands,
            Submissions submissions,
            Frames frames,
            Wording wording) {
        this.questions = questions;
        this.revisions = revisions;
        this.commands = commands;
        this.submissions = submissions;
        this.frames = frames;
        this.wording = wording;
    }

    /** A check-in, found in its goal. */
    private record Found(ObjectiveInFull goal, KeyResultInFull keyResult, ReadingInFull reading) {

        ReadingFields fields() {
            return ReadingFields.of("", keyResult.standing().definition().metric());
        }

        String page() {
            return "/objectives/" + goal.objective().objectiveId();
        }

        String path() {
            return page() + "/key-results/" + keyResult.standing().definition().keyResultId() + "/check-ins/"
                    + reading.checkInId();
        }
    }

    @GetMapping(PATH)
    String checkIn(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @PathVariable CheckInId checkInId,
            Visit visit) {
        return show(find(objectiveId, keyResultId, checkInId, visit.viewpoint()), null, visit);
    }

    @PostMapping(PATH)
    ModelAndView correct(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @PathVariable CheckInId checkInId,
            Sent sent) {
        Typed typed = sent.typed();
        Visit visit = sent.visit();
        Viewpoint viewpoint = visit.viewpoint();
        return submissions.take(
                sent,
                CORRECTION,
                () -> shown(find(objectiveId, keyResultId, checkInId, viewpoint), visit.locale()),
                who -> {
                    Found found = find(objectiveId, keyResultId, checkInId, viewpoint);
                    ReadingContent content = found.fields().read(typed);
                    commands.send(
                            new CorrectCheckIn(
                                    objectiveId,
                                    content.of(keyResultId, checkInId),
                                    who.occasion(new ReasonAndNote(typed.reason(), null))),
                            who);
                    return found.page() + "#" + checkInId;
                },
                form -> show(find(objectiveId, keyResultId, checkInId, viewpoint), form, visit));
    }

    @PostMapping(PATH + "/retraction")
    ModelAndView retract(
            @PathVariable ObjectiveId objectiveId,
            @PathVariable KeyResultId keyResultId,
            @PathVariable CheckInId checkInId,
            Sent sent) {
        Typed typed = sent.typed();
        Visit visit = sent.visit();
        Viewpoint viewpoint = visit.viewpoint();
        return submissions.take(
                sent,
                RETRACTION,
                () -> Shown.NOTHING,
                who -> {
                    commands.send(
                            new RetractCheckIn(
                                    objectiveId,
                                    keyResultId,
                                    checkInId,
                                    who.occasion(new ReasonAndNote(typed.reason(), typed.text("note")))),
                            who);
                    return "/objectives/" + objectiveId + "#" + checkInId;
                },
                form -> show(find(objectiveId, keyResultId, checkInId, viewpoint), form, visit));
    }

    private Found find(ObjectiveId objectiveId, KeyResultId keyResultId, CheckInId checkInId, Viewpoint viewpoint) {
        ObjectiveInFull goal = questions.ask(new FindObjective(objectiveId.value(), viewpoint), ObjectiveInFull.class);
        for (KeyResultInFull keyResult : goal.keyResults()) {
            if (!keyResult.standing().definition().keyResultId().equals(keyResultId.value())) {
                continue;
            }
            for (ReadingInFull reading : keyResult.readings()) {
                if (reading.checkInId().equals(checkInId.value())) {
                    return new Found(goal, keyResult, reading);
                }
            }
        }
        throw new NotThereException("check-in", checkInId.value());
    }

    private Shown shown(Found found, Locale locale) {
        return new Shown(
                found.fields().values(found.reading().said(), new Numerals(locale)),
                revisions
                        .of(found.goal().objective().objectiveId(), found.goal().basis())
                        .orElse(null));
    }

    private String show(Found found, @Nullable Form refused, Visit visit) {
        Frame frame = frames.show(visit);
        ReadingInFull reading = found.reading();
        Words words = wording.of(
                visit.locale(),
                visit.viewpoint().now(),
                Stream.ofNullable(reading.said().when().by()).toList(),
                Map.of());
        boolean changeable =
                !frame.past() && reading.retracted() == null && mayChange(found, visit.me(), visit.viewpoint());
        visit.model()
                .addAttribute(
                        "page",
                        new ReadingPage(
                                found.keyResult().standing().definition().wording(),
                                new ObjectivePage.Link(
                                        frame.to(found.page()),
                                        found.goal().objective().wording()),
                                words.moment(reading.said().when().effectiveAt()),
                                words.person(reading.said().when().by()),
                                Readings.said(reading.said(), words),
                                reading.before().stream()
                                        .map(each -> Readings.said(each, words))
                                        .toList(),
                                reading.retracted() == null
                                        ? null
                                        : words.moment(reading.retracted().recordedAt()),
                                found.path(),
                                found.fields(),
                                changeable ? Form.of(CORRECTION, shown(found, visit.locale()), refused) : null,
                                changeable ? Form.of(RETRACTION, Shown.NOTHING, refused) : null,
                                found.goal().basis().position()));
        return VIEW;
    }

    private boolean mayChange(Found found, SignedIn me, Viewpoint viewpoint) {
        RetractCheckIn example = new RetractCheckIn(
                new ObjectiveId(found.goal().objective().objectiveId()),
                new KeyResultId(found.keyResult().standing().definition().keyResultId()),
                new CheckInId(found.reading().checkInId()),
                Occasion.live(viewpoint.now(), me.personId()));
        return GoalRights.isMeasured(found.goal())
                && new GoalRights(
                                me.standing().grants(),
                                found.goal(),
                                questions
                                        .ask(new FindTeams(viewpoint), Teams.class)
                                        .teams())
                        .may(example);
    }
}
