package dev.cairn.server.retrospective;

import dev.cairn.command.Command;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.retrospective.CitedEvents;
import dev.cairn.command.retrospective.CompleteRetrospective;
import dev.cairn.command.retrospective.DecideAction;
import dev.cairn.command.retrospective.DropAction;
import dev.cairn.command.retrospective.FinishAction;
import dev.cairn.command.retrospective.NoteObservation;
import dev.cairn.command.retrospective.ObservationKind;
import dev.cairn.command.retrospective.OpenRetrospective;
import dev.cairn.command.retrospective.ReopenRetrospective;
import dev.cairn.command.retrospective.RetrospectiveText;
import dev.cairn.command.retrospective.WithdrawObservation;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.events.retrospective.ActionId;
import dev.cairn.events.retrospective.ObservationId;
import dev.cairn.events.retrospective.RetrospectiveId;
import dev.cairn.events.team.TeamId;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.page.Page;
import dev.cairn.server.people.People;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Fields;
import dev.cairn.server.web.ReasonAndNote;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes the forms of retrospectives. Each does what its neighbour of the API does. */
@Page
class RetrospectiveFormController {

    private static final String BOARD = "/retrospectives/{retrospectiveId}";

    private final Commands commands;
    private final People people;
    private final Submissions submissions;
    private final RetrospectiveBoard board;

    RetrospectiveFormController(Commands commands, People people, Submissions submissions, RetrospectiveBoard board) {
        this.commands = commands;
        this.people = people;
        this.submissions = submissions;
        this.board = board;
    }

    /** Begins a team's look back; where it has begun, leads there. */
    @PostMapping("/cycles/{cycleId}/retrospectives")
    ModelAndView open(@PathVariable CycleId cycleId, @RequestParam TeamId teamId, Asker asker) {
        RetrospectiveId id = asker.newId(RetrospectiveId::fromKey);
        commands.make(new OpenRetrospective(id, cycleId, teamId, asker.occasion(null)), asker, id.value(), path(id));
        return Submissions.seeOther(path(id));
    }

    @PostMapping(BOARD + "/observations")
    ModelAndView note(@PathVariable RetrospectiveId retrospectiveId, Sent sent) {
        return take(retrospectiveId, sent, RetrospectivePages.NOTE, who -> {
            Typed typed = sent.typed();
            Fields fields = new Fields();
            Supplier<ObservationKind> kind = fields.read(() -> ObservationKind.of(typed.required("kind")));
            Supplier<RetrospectiveText> text = fields.read(() -> new RetrospectiveText(typed.required("text")));
            String event = typed.text("citedEventIds");
            Supplier<CitedEvents> cited =
                    fields.read(() -> event == null ? CitedEvents.NONE : new CitedEvents(List.of(event)));
            fields.check();
            ObservationId id = who.newId(ObservationId::fromKey);
            return made(
                    new NoteObservation(retrospectiveId, id, kind.get(), text.get(), cited.get(), who.occasion(null)),
                    who,
                    retrospectiveId,
                    id.value());
        });
    }

    @PostMapping(BOARD + "/observations/{observationId}/withdrawal")
    ModelAndView withdraw(
            @PathVariable RetrospectiveId retrospectiveId, @PathVariable ObservationId observationId, Sent sent) {
        return take(
                retrospectiveId,
                sent,
                RetrospectivePages.WITHDRAW + observationId,
                who -> done(
                        new WithdrawObservation(retrospectiveId, observationId, who.occasion(null)),
                        who,
                        retrospectiveId));
    }

    @PostMapping(BOARD + "/actions")
    ModelAndView decide(@PathVariable RetrospectiveId retrospectiveId, Sent sent) {
        return take(retrospectiveId, sent, RetrospectivePages.DECIDE, who -> {
            Typed typed = sent.typed();
            Fields fields = new Fields();
            Supplier<RetrospectiveText> text = fields.read(() -> new RetrospectiveText(typed.required("text")));
            Supplier<LocalDate> due = fields.read(() -> due(typed));
            fields.check();
            ActionId id = who.newId(ActionId::fromKey);
            return made(
                    new DecideAction(
                            retrospectiveId,
                            id,
                            text.get(),
                            people.namedOrNobody("ownerId", typed.text("ownerId")),
                            due.get(),
                            who.occasion(null)),
                    who,
                    retrospectiveId,
                    id.value());
        });
    }

    private static LocalDate due(Typed typed) {
        LocalDate due = typed.day("due");
        if (due == null) {
            throw RuleBroken.invalid("required", "due", "An action is done by a day.", "a day, today or later");
        }
        return due;
    }

    @PostMapping(BOARD + "/actions/{actionId}/finish")
    ModelAndView finish(@PathVariable RetrospectiveId retrospectiveId, @PathVariable ActionId actionId, Sent sent) {
        return take(
                retrospectiveId,
                sent,
                RetrospectivePages.FINISH + actionId,
                who -> done(new FinishAction(retrospectiveId, actionId, who.occasion(null)), who, retrospectiveId));
    }

    @PostMapping(BOARD + "/actions/{actionId}/dropping")
    ModelAndView drop(@PathVariable RetrospectiveId retrospectiveId, @PathVariable ActionId actionId, Sent sent) {
        return take(
                retrospectiveId,
                sent,
                RetrospectivePages.DROP + actionId,
                who -> done(
                        new DropAction(retrospectiveId, actionId, who.occasion(reason(sent.typed()))),
                        who,
                        retrospectiveId));
    }

    @PostMapping(BOARD + "/completion")
    ModelAndView complete(@PathVariable RetrospectiveId retrospectiveId, Sent sent) {
        return take(
                retrospectiveId,
                sent,
                RetrospectivePages.COMPLETE,
                who -> done(new CompleteRetrospective(retrospectiveId, who.occasion(null)), who, retrospectiveId));
    }

    @PostMapping(BOARD + "/reopening")
    ModelAndView reopen(@PathVariable RetrospectiveId retrospectiveId, Sent sent) {
        return take(
                retrospectiveId,
                sent,
                RetrospectivePages.REOPEN,
                who -> done(
                        new ReopenRetrospective(retrospectiveId, who.occasion(reason(sent.typed()))),
                        who,
                        retrospectiveId));
    }

    private ModelAndView take(RetrospectiveId retrospectiveId, Sent sent, String name, Function<Asker, String> act) {
        return submissions.take(
                sent, name, () -> Shown.NOTHING, act, form -> board.show(retrospectiveId, form, sent.visit()));
    }

    private static ReasonAndNote reason(Typed typed) {
        return new ReasonAndNote(typed.reason(), null);
    }

    private String made(Command command, Asker who, RetrospectiveId retrospectiveId, String id) {
        commands.make(command, who, id, path(retrospectiveId));
        return path(retrospectiveId) + "#" + id;
    }

    private String done(Command command, Asker who, RetrospectiveId retrospectiveId) {
        commands.send(command, who);
        return path(retrospectiveId);
    }

    private static String path(RetrospectiveId retrospectiveId) {
        return "/retrospectives/" + retrospectiveId;
    }
}
