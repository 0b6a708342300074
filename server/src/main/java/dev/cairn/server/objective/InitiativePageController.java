package dev.cairn.server.objective;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Wording;
import dev.cairn.command.objective.AddInitiative;
import dev.cairn.command.objective.DropInitiative;
import dev.cairn.command.objective.FinishInitiative;
import dev.cairn.command.objective.StartInitiative;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.page.Page;
import dev.cairn.server.people.People;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.ReasonAndNote;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The forms on the page of a goal by which work is planned, started, finished and dropped. */
@Page
class InitiativePageController {

    private static final String PATH = "/objectives/{objectiveId}/initiatives";
    private static final String KEY_RESULT = "keyResultId";

    private final Commands commands;
    private final Submissions submissions;
    private final ObjectiveShowing showing;
    private final People people;

    InitiativePageController(Commands commands, Submissions submissions, ObjectiveShowing showing, People people) {
        this.commands = commands;
        this.submissions = submissions;
        this.showing = showing;
        this.people = people;
    }

    @PostMapping(PATH)
    ModelAndView add(@PathVariable ObjectiveId objectiveId, Sent sent) {
        Typed typed = sent.typed();
        return take(
                InitiativeLists.adding(keyResult(typed)),
                objectiveId,
                who -> new AddInitiative(
                        objectiveId,
                        who.newId(InitiativeId::fromKey),
                        keyResultId(typed),
                        new Wording(typed.required("wording")),
                        people.namedOrNobody("ownerId", typed.text("ownerId")),
                        occasion(who, typed)),
                sent);
    }

    @PostMapping(PATH + "/{initiativeId}/start")
    ModelAndView start(@PathVariable ObjectiveId objectiveId, @PathVariable InitiativeId initiativeId, Sent sent) {
        return act(objectiveId, occasion -> new StartInitiative(objectiveId, initiativeId, occasion), sent);
    }

    @PostMapping(PATH + "/{initiativeId}/finish")
    ModelAndView finish(@PathVariable ObjectiveId objectiveId, @PathVariable InitiativeId initiativeId, Sent sent) {
        return act(objectiveId, occasion -> new FinishInitiative(objectiveId, initiativeId, occasion), sent);
    }

    @PostMapping(PATH + "/{initiativeId}/dropping")
    ModelAndView drop(@PathVariable ObjectiveId objectiveId, @PathVariable InitiativeId initiativeId, Sent sent) {
        return act(objectiveId, occasion -> new DropInitiative(objectiveId, initiativeId, occasion), sent);
    }

    private ModelAndView act(ObjectiveId objectiveId, Function<Occasion, Command> command, Sent sent) {
        return take(
                InitiativeLists.acts(keyResult(sent.typed())),
                objectiveId,
                who -> command.apply(occasion(who, sent.typed())),
                sent);
    }

    private ModelAndView take(String form, ObjectiveId objectiveId, Function<Asker, Command> command, Sent sent) {
        return submissions.take(
                sent,
                form,
                () -> Shown.NOTHING,
                who -> {
                    commands.send(command.apply(who), who);
                    KeyResultId of = keyResultId(sent.typed());
                    return "/objectives/" + objectiveId + "#" + (of == null ? "initiatives" : of);
                },
                refused -> showing.show(objectiveId, refused, sent.visit()));
    }

    private static Occasion occasion(Asker who, Typed typed) {
        return who.occasion(new ReasonAndNote(null, typed.text("note")));
    }

    private static String keyResult(Typed typed) {
        return Objects.requireNonNullElse(typed.text(KEY_RESULT), InitiativeLists.WHOLE);
    }

    private static @Nullable KeyResultId keyResultId(Typed typed) {
        String id = typed.text(KEY_RESULT);
        try {
            return id == null ? null : new KeyResultId(id);
        } catch (IllegalArgumentException e) {
            throw RuleBroken.invalid("id-unreadable", KEY_RESULT, String.valueOf(e.getMessage()));
        }
    }
}
