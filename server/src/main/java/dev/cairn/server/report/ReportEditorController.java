package dev.cairn.server.report;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.report.DefineReport;
import dev.cairn.command.report.ReportName;
import dev.cairn.command.report.RetireReport;
import dev.cairn.command.report.ReviseReport;
import dev.cairn.events.report.ReportId;
import dev.cairn.events.report.ReportPresentation;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.report.FindReport;
import dev.cairn.query.report.ReportDefinition;
import dev.cairn.query.report.ReportInFull;
import dev.cairn.query.report.ShippedReports;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.form.Sent;
import dev.cairn.server.form.Shown;
import dev.cairn.server.form.Submissions;
import dev.cairn.server.form.Typed;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.report.ReportPage.AnswerShown;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Commands;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.ReasonAndNote;
import dev.cairn.server.web.Revisions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a report is written, tried out, saved and retired. */
@Page
class ReportEditorController {

    private static final String PATH = "/report-editor";
    private static final String VIEW = "report-editor";
    private static final String REPORT = "report";
    private static final String RETIREMENT = "retirement";
    private static final List<String> TYPES = List.of("text", "number", "date", "boolean", "cycle", "team");
    private static final List<String> KINDS = List.of("table", "line", "bar", "heat-map");

    private final Questions questions;
    private final Revisions revisions;
    private final Commands commands;
    private final Submissions submissions;
    private final ReportRuns runs;
    private final ReportArguments arguments;
    private final AskedSchema schema;
    private final Frames frames;
    private final Wording wording;

    ReportEditorController(
            Questions questions,
            Revisions revisions,
            Commands commands,
            Submissions submissions,
            ReportRuns runs,
            ReportArguments arguments,
            AskedSchema schema,
            Frames frames,
            Wording wording) {
        this.questions = questions;
        this.revisions = revisions;
        this.commands = commands;
        this.submissions = submissions;
        this.runs = runs;
        this.arguments = arguments;
        this.schema = schema;
        this.frames = frames;
        this.wording = wording;
    }

    /**
     * @param report the report that is revised; none for a new one
     * @param copy a report of which a new one is a copy
     */
    @GetMapping(PATH)
    String form(
            @RequestParam(required = false) @Nullable String report,
            @RequestParam(required = false) @Nullable String copy,
            Visit visit) {
        Form form =
                Form.of(REPORT, report != null ? inForce(report, visit.viewpoint()) : blank(copy, visit.viewpoint()));
        return show(report, form, null, visit);
    }

    /** @param act {@code preview} to see what it would say; anything else to save it */
    @PostMapping(PATH)
    ModelAndView write(
            @RequestParam(required = false) @Nullable String report,
            @RequestParam(defaultValue = "save") String act,
            Sent sent) {
        if (act.equals("preview")) {
            return preview(report, sent.typed(), sent.visit());
        }
        Viewpoint viewpoint = sent.visit().viewpoint();
        return submissions.take(
                sent,
                REPORT,
                () -> report == null ? blank(null, viewpoint) : inForce(report, viewpoint),
                who -> saved(report, sent.typed(), who, viewpoint),
                form -> show(report, form, null, sent.visit()));
    }

    private String saved(@Nullable String report, Typed typed, Asker who, Viewpoint viewpoint) {
        ReportFields.Written written = ReportFields.read(typed);
        var content = written.content();
        runs.requireDefinable(written.sql(), written.parametersOrNone(), written.presentationOrTable());
        var occasion = who.occasion(new ReasonAndNote(null, typed.text("note")));
        if (report != null) {
            ReportDefinition revised = find(report, viewpoint);
            commands.send(new ReviseReport(idOf(revised), content, occasion), who);
            return "/reports/" + revised.name();
        }
        ReportName name = new ReportName(written.name());
        if (ShippedReports.all().stream().anyMatch(shipped -> shipped.name().equals(name.text()))) {
            throw RuleBroken.conflict(
                    "name-taken",
                    "name",
                    "A report that comes with Cairn has this name.",
                    "another name for a copy of it");
        }
        ReportId id = who.newId(ReportId::fromKey);
        commands.make(new DefineReport(id, name, content, occasion), who, id.value(), "/reports/" + name.text());
        return "/reports/" + name.text();
    }

    /** Shows the form with what it would say; or with what is wrong. It changes nothing, and is done as often as it is asked for. */
    private ModelAndView preview(@Nullable String report, Typed typed, Visit visit) {
        Viewpoint viewpoint = visit.viewpoint();
        try {
            ReportFields.Written written = ReportFields.read(typed);
            String sql = written.content().sql().text();
            ReportPreview preview = runs.preview(
                    sql,
                    written.parametersOrNone(),
                    written.presentationOrTable(),
                    arguments.of(written.parametersOrNone(), Map.of(), viewpoint),
                    viewpoint);
            return new ModelAndView(show(
                    report,
                    Form.kept(REPORT, typed, List.of()),
                    new Tried(preview, written.presentationOrTable()),
                    visit));
        } catch (RuleBroken refused) {
            visit.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return new ModelAndView(show(report, Form.kept(REPORT, typed, refused.violations()), null, visit));
        }
    }

    /** Retires the report: it is found no more, but by its id. */
    @PostMapping(PATH + "/retirement")
    ModelAndView retire(@RequestParam String report, Sent sent) {
        Viewpoint viewpoint = sent.visit().viewpoint();
        return submissions.take(
                sent,
                RETIREMENT,
                () -> Shown.NOTHING,
                who -> {
                    commands.send(
                            new RetireReport(
                                    idOf(find(report, viewpoint)),
                                    who.occasion(
                                            new ReasonAndNote(null, sent.typed().text("note")))),
                            who);
                    return "/reports";
                },
                form -> show(report, form, null, sent.visit()));
    }

    /** What a report that is being written says now, and how it is to be shown. */
    private record Tried(ReportPreview preview, ReportPresentation presentation) {}

    private ReportDefinition find(String report, Viewpoint viewpoint) {
        return questions
                .ask(new FindReport(report, viewpoint), ReportInFull.class)
                .report();
    }

    private static ReportId idOf(ReportDefinition report) {
        if (report.reportId() == null) {
            throw RuleBroken.conflict(
                    "report-shipped", "", "What comes with Cairn stays as it is; a copy can be written.");
        }
        return new ReportId(report.reportId());
    }

    private Shown inForce(String report, Viewpoint viewpoint) {
        ReportInFull found = questions.ask(new FindReport(report, viewpoint), ReportInFull.class);
        return new Shown(
                ReportFields.of(found.report(), null),
                revisions.of(idOf(found.report()).value(), found.basis()).orElse(null));
    }

    private Shown blank(@Nullable String copy, Viewpoint viewpoint) {
        return Shown.of(
                copy == null
                        ? ReportFields.blank()
                        : ReportFields.of(
                                find(copy, viewpoint),
                                "copy-of-" + find(copy, viewpoint).name()));
    }

    private String show(@Nullable String report, Form form, @Nullable Tried tried, Visit visit) {
        frames.showTimeless(visit);
        Viewpoint viewpoint = visit.viewpoint();
        Stream<String> people =
                tried == null ? Stream.of() : ReportPeople.in(tried.preview().rows());
        Words words = wording.of(visit.locale(), viewpoint.now(), people.toList(), Map.of());
        boolean retiring = form.name().equals(RETIREMENT);
        Form written = retiring ? Form.of(REPORT, inForce(String.valueOf(report), viewpoint)) : form;
        AnswerShown answer = tried == null
                ? null
                : new ReportPages(ReportPages.NOWHERE, words, List.of(), List.of())
                        .preview(tried.preview(), tried.presentation());
        visit.model()
                .addAttribute(
                        "editor",
                        new ReportEditor(
                                report,
                                report == null ? PATH : PATH + "?report=" + report,
                                written,
                                ReportFields.room(ReportFields.parameters(written.values())),
                                options("parameter-type", TYPES, words),
                                options("presentation", KINDS, words),
                                schema.views(),
                                answer,
                                tried == null
                                        ? null
                                        : words.text(
                                                "report.plan",
                                                words.quantity(
                                                        tried.preview().plan().cost()),
                                                words.quantity(
                                                        tried.preview().plan().rows())),
                                report == null ? null : retiring ? form : Form.of(RETIREMENT, Shown.NOTHING)));
        return VIEW;
    }

    private static List<Option> options(String kind, List<String> values, Words words) {
        return values.stream()
                .map(value -> new Option(value, words.word(kind, value)))
                .toList();
    }
}
