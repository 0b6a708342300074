package dev.cairn.server.form;

import dev.cairn.query.NotThereException;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.projection.ReadYourWrites;
import dev.cairn.server.request.ChangedMeanwhileException;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.ProblemsForPeople;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Takes forms: each is done once and leads to a page that shows it, or is shown again with what was typed and what is wrong. */
@Component
public final class Submissions {

    private final ProblemsForPeople problems;
    private final EventLog log;
    private final ProjectionPosition projected;

    Submissions(ProblemsForPeople problems, EventLog log, ProjectionPosition projected) {
        this.problems = problems;
        this.log = log;
        this.projected = projected;
    }

    /**
     * Does what a form asks for.
     *
     * <p>Where others changed meanwhile what it changes, but none of its fields, it is done on top of that. Where they changed one of
     * them, the form is shown again with both versions. A fault is told as one; everything else shows the form again.
     *
     * @param name which of the page
     * @param shown what is in force by now, for when the form is shown again
     * @param act does it, and says where it leads: a path of this Cairn
     * @param again shows the form, and says by which template
     */
    public ModelAndView take(
            Sent sent, String name, Supplier<Shown> shown, Function<Asker, String> act, Function<Form, String> again) {
        try {
            return seeOther(doneOnTop(sent, shown, act));
        } catch (RuntimeException failure) {
            ProblemDetail problem = problems.of(failure, sent.visit().request());
            if (problem.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
                throw failure;
            }
            Refusal refusal = Refusal.of(failure, problem);
            String view = again(sent, name, shown, again, refusal).orElseThrow(() -> failure);
            sent.visit().response().setStatus(refusal.status());
            return new ModelAndView(view);
        }
    }

    /** By which template the form is shown again; empty where what it is about is not there. */
    private static Optional<String> again(
            Sent sent, String name, Supplier<Shown> shown, Function<Form, String> again, Refusal refusal) {
        try {
            return Optional.of(again.apply(Form.again(name, sent.typed(), shown.get(), refusal)));
        } catch (NotThereException absence) {
            return Optional.empty();
        }
    }

    private String doneOnTop(Sent sent, Supplier<Shown> shown, Function<Asker, String> act) {
        try {
            return act.apply(sent.asker());
        } catch (ChangedMeanwhileException changed) {
            catchUp();
            Shown inForce = shown.get();
            if (inForce.revision() == null || sent.typed().isOvertakenBy(inForce)) {
                throw changed;
            }
            return act.apply(sent.asker().at(inForce.revision()));
        }
    }

    /** What others did is to be seen, by whoever is told of it. */
    private void catchUp() {
        try {
            projected.awaitAtLeast(log.last(), ReadYourWrites.LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** 303, so that the page that it leads to is asked for by GET, and loading it again sends nothing again. */
    public static ModelAndView seeOther(String path) {
        RedirectView view = new RedirectView(path, false, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
