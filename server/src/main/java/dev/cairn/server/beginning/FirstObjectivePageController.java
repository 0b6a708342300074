package dev.cairn.server.beginning;

import dev.cairn.query.Viewpoint;
import dev.cairn.server.beginning.FirstObjective.Step;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Wording;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the first objective is written, with a cycle and a team for it. */
@Page
class FirstObjectivePageController {

    private static final String PATH = "/first-objective";
    private static final String VIEW = "first-objective";

    private final Commands commands;
    private final Submissions submissions;
    private final Frames frames;
    private final Wording wording;

    FirstObjectivePageController(Commands commands, Submissions submissions, Frames frames, Wording wording) {
        this.commands = commands;
        this.submissions = submissions;
        this.frames = frames;
        this.wording = wording;
    }

    @GetMapping(PATH)
    String form(Viewpoint viewpoint, Locale locale, HttpServletRequest request, Model model) {
        return show(Form.of("first", proposed(viewpoint, locale)), request, model);
    }

    @PostMapping(PATH)
    ModelAndView write(
            Viewpoint viewpoint,
            Asker asker,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Typed typed = Typed.of(request, locale);
        return submissions.take(
                new Submissions.Sent("first", typed, asker, request, response),
                () -> proposed(viewpoint, locale),
                who -> {
                    List<Step> steps = FirstObjective.steps(typed, who);
                    String goal = FirstObjective.objective(who).value();
                    String page = "/objectives/" + goal;
                    // A team is of no request that changes goals and cycles together: it is done before, under a key of
                    // its own.
                    Step team = steps.removeFirst();
                    Step.told(team.part(), () -> commands.send(team.command(), who.part("team")));
                    commands.makeTogether(
                            goal,
                            who,
                            List.of(goal),
                            page,
                            deciding -> steps.forEach(step -> Step.told(step.part(), () -> {
                                deciding.decide(step.command());
                                return step;
                            })));
                    return page;
                },
                form -> show(form, request, model));
    }

    private Shown proposed(Viewpoint viewpoint, Locale locale) {
        LocalDate today = LocalDate.ofInstant(
                viewpoint.now(),
                wording.of(locale, viewpoint.now(), List.of(), Map.of()).zone());
        return Shown.of(FirstObjective.proposed(today));
    }

    private String show(Form form, HttpServletRequest request, Model model) {
        frames.show(model, request);
        model.addAttribute("form", form);
        return VIEW;
    }
}
