package dev.cairn.server.cycle;

import dev.cairn.command.Name;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.cycle.Cadence;
import dev.cairn.command.cycle.CycleDates;
import dev.cairn.command.cycle.DefineCycle;
import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.server.cycle.CyclesPage.Row;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Fields;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonAndNote;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page of all cycles, and where one is defined. */
@Page
class CyclesPageController {

    private static final String FORM = "cycle";

    private final Commands commands;
    private final Questions questions;
    private final Submissions submissions;
    private final Frames frames;
    private final Wording wording;

    CyclesPageController(
            Commands commands, Questions questions, Submissions submissions, Frames frames, Wording wording) {
        this.commands = commands;
        this.questions = questions;
        this.submissions = submissions;
        this.frames = frames;
        this.wording = wording;
    }

    @GetMapping("/cycles/all")
    String all(Visit visit) {
        return show(null, visit);
    }

    @PostMapping("/cycles")
    ModelAndView define(Sent sent) {
        Typed typed = sent.typed();
        return submissions.take(
                sent,
                FORM,
                CyclesPageController::blank,
                who -> {
                    Fields fields = new Fields();
                    Supplier<Name> name = fields.read(() -> new Name(typed.required("name")));
                    Supplier<CycleDates> dates = fields.read(() -> CycleDays.read(typed));
                    Supplier<Optional<Cadence>> cadence = fields.read(() -> cadence(typed));
                    fields.check();
                    String within = typed.text("withinCycleId");
                    CycleId cycleId = who.newId(CycleId::fromKey);
                    String page = "/cycles/" + cycleId;
                    commands.make(
                            new DefineCycle(
                                    cycleId,
                                    name.get(),
                                    dates.get(),
                                    within == null ? null : new CycleId(within),
                                    cadence.get().orElse(null),
                                    who.occasion(new ReasonAndNote(null, null))),
                            who,
                            cycleId.value(),
                            page);
                    return page;
                },
                form -> show(form, sent.visit()));
    }

    /** How often one checks in; empty where the organisation's settings say so. */
    private static Optional<Cadence> cadence(Typed typed) {
        BigDecimal days = typed.number("cadenceDays");
        if (days == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Cadence(days.intValueExact()));
        } catch (ArithmeticException e) {
            throw RuleBroken.invalid(
                    "cadence-out-of-range", "cadenceDays", "One checks in every 1 to 366 days.", "1 to 366");
        }
    }

    private static Shown blank() {
        return Shown.of(Map.of("name", "", "firstDay", "", "lastDay", "", "cadenceDays", "", "withinCycleId", ""));
    }

    private String show(@Nullable Form refused, Visit visit) {
        Frame frame = frames.show(visit);
        Words words = wording.of(visit);
        Cycles found = questions.ask(new FindCycles(visit.viewpoint()), Cycles.class);
        List<CycleInForce> cycles = found.cycles().reversed();
        Map<String, String> names =
                cycles.stream().collect(Collectors.toMap(CycleInForce::cycleId, CycleInForce::name));
        boolean keeps = !frame.past() && CycleRights.mayKeep(visit);
        visit.model()
                .addAttribute(
                        "page",
                        new CyclesPage(
                                cycles.stream()
                                        .map(cycle -> new Row(
                                                new Link(frame.to("/cycles/" + cycle.cycleId()), cycle.name()),
                                                words.text(
                                                        "cycle.days",
                                                        words.day(cycle.firstDay()),
                                                        words.day(cycle.lastDay())),
                                                words.word("cycle-stage", cycle.stage()),
                                                names.get(Objects.requireNonNullElse(cycle.withinCycleId(), "")),
                                                words.text("cycle.cadence", cycle.cadenceDays()),
                                                frame.to("/cycles/" + cycle.cycleId() + "/closing")))
                                        .toList(),
                                keeps ? Form.of(FORM, blank(), refused) : null,
                                Stream.concat(
                                                Stream.of(new Option("", words.text("cycle.within.none"))),
                                                cycles.stream()
                                                        .filter(cycle -> cycle.closedAt() == null)
                                                        .map(cycle -> new Option(cycle.cycleId(), cycle.name())))
                                        .toList(),
                                found.basis().position()));
        return "cycles";
    }
}
