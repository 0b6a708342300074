package dev.cairn.server.cycle;

import dev.cairn.command.cycle.CloseCycle;
import dev.cairn.command.cycle.Missing;
import dev.cairn.command.cycle.ReopenCycle;
import dev.cairn.command.cycle.RescheduleCycle;
import dev.cairn.command.cycle.StartScoring;
import dev.cairn.command.cycle.Waiver;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.closing.FindMissing;
import dev.cairn.query.closing.MissingInCycle;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonAndNote;
import dev.cairn.server.web.Revisions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of a cycle's dates and end: what is missing, and the steps from running to closed and back. */
@Page
@RequestMapping("/cycles/{cycleId}")
class ClosingPageController {

    private final Commands commands;
    private final CycleClosing closing;
    private final Questions questions;
    private final Revisions revisions;
    private final Submissions submissions;
    private final Frames frames;
    private final Wording wording;

    ClosingPageController(
            Commands commands,
            CycleClosing closing,
            Questions questions,
            Revisions revisions,
            Submissions submissions,
            Frames frames,
            Wording wording) {
        this.commands = commands;
        this.closing = closing;
        this.questions = questions;
        this.revisions = revisions;
        this.submissions = submissions;
        this.frames = frames;
        this.wording = wording;
    }

    @GetMapping("/closing")
    String see(@PathVariable CycleId cycleId, Visit visit) {
        return show(cycleId, null, visit);
    }

    @PostMapping("/dates")
    ModelAndView reschedule(@PathVariable CycleId cycleId, Sent sent) {
        return take(
                cycleId,
                sent,
                ClosingPages.DATES,
                () -> {
                    MissingInCycle missing = find(cycleId, sent.visit());
                    return ClosingPages.dates(missing.cycle(), revision(missing));
                },
                who -> commands.send(
                        new RescheduleCycle(cycleId, CycleDays.read(sent.typed()), who.occasion(null)), who));
    }

    @PostMapping("/scoring")
    ModelAndView startScoring(@PathVariable CycleId cycleId, Sent sent) {
        return take(
                cycleId,
                sent,
                ClosingPages.SCORING,
                () -> Shown.NOTHING,
                who -> commands.send(new StartScoring(cycleId, who.occasion(null)), who));
    }

    @PostMapping("/closing")
    ModelAndView close(@PathVariable CycleId cycleId, Sent sent) {
        Typed typed = sent.typed();
        List<Waiver> waivers = Arrays.stream(Missing.values())
                .filter(missing -> typed.text(ClosingPages.WAIVE + "." + missing.word()) != null)
                .map(Waiver::of)
                .toList();
        return take(
                cycleId,
                sent,
                ClosingPages.CLOSING,
                ClosingPages::closing,
                who -> closing.close(new CloseCycle(cycleId, waivers, who.occasion(reason(typed))), who));
    }

    @PostMapping("/reopening")
    ModelAndView reopen(@PathVariable CycleId cycleId, Sent sent) {
        return take(
                cycleId,
                sent,
                ClosingPages.REOPENING,
                ClosingPages::reopening,
                who -> commands.send(new ReopenCycle(cycleId, who.occasion(reason(sent.typed()))), who));
    }

    private static ReasonAndNote reason(Typed typed) {
        return new ReasonAndNote(typed.reason(), null);
    }

    private ModelAndView take(CycleId cycleId, Sent sent, String name, Supplier<Shown> shown, Consumer<Asker> act) {
        return submissions.take(
                sent,
                name,
                shown,
                who -> {
                    act.accept(who);
                    return "/cycles/" + cycleId + "/closing";
                },
                form -> show(cycleId, form, sent.visit()));
    }

    private MissingInCycle find(CycleId cycleId, Visit visit) {
        return questions.ask(new FindMissing(cycleId.value(), visit.viewpoint()), MissingInCycle.class);
    }

    private @Nullable Long revision(MissingInCycle missing) {
        return revisions.of(missing.cycle().cycleId(), missing.basis()).orElse(null);
    }

    private String show(CycleId cycleId, @Nullable Form refused, Visit visit) {
        Frame frame = frames.show(visit);
        MissingInCycle missing = find(cycleId, visit);
        visit.model()
                .addAttribute(
                        "page",
                        new ClosingPages(
                                        frame,
                                        wording.of(
                                                visit.locale(),
                                                visit.viewpoint().now(),
                                                missing.scoreReviews().stream()
                                                        .map(MissingInCycle.GoalUnreviewed::reviewerId)
                                                        .filter(Objects::nonNull)
                                                        .toList(),
                                                Map.of()),
                                        CycleRights.mayKeep(visit))
                                .page(missing, revision(missing), refused));
        return "closing";
    }
}
