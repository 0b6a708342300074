package dev.cairn.server.beginning;

import dev.cairn.server.beginning.FirstObjective.Step;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.web.Commands;
import java.time.LocalDate;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page on which the first objective is written, with a cycle and a team for it. */
@Page
class FirstObjectivePageController {

    private static final String PATH = "/first-objective";
    private static final String VIEW = "first-objective";
    private static final String FORM = "first";

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
    String form(Visit visit) {
        return show(Form.of(FORM, proposed(visit)), visit);
    }

    @PostMapping(PATH)
    ModelAndView write(Sent sent) {
        return submissions.take(
                sent,
                FORM,
                () -> proposed(sent.visit()),
                who -> {
                    List<Step> steps = FirstObjective.steps(sent.typed(), who);
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
                form -> show(form, sent.visit()));
    }

    private Shown proposed(Visit visit) {
        LocalDate today =
                LocalDate.ofInstant(visit.viewpoint().now(), wording.of(visit).zone());
        return Shown.of(FirstObjective.proposed(today));
    }

    private String show(Form form, Visit visit) {
        frames.showTimeless(visit);
        visit.model().addAttribute("form", form);
        return VIEW;
    }
}
