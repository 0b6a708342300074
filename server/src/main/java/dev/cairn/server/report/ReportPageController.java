package dev.cairn.server.report;

import dev.cairn.command.RuleBroken;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.audit.AuditFilter;
import dev.cairn.query.audit.AuditTrail;
import dev.cairn.query.audit.FindAuditTrail;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.directory.Teams;
import dev.cairn.query.report.FindReport;
import dev.cairn.query.report.FindReports;
import dev.cairn.query.report.ReportDefinition;
import dev.cairn.query.report.ReportInFull;
import dev.cairn.query.report.Reports;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.security.SignedIn;
import dev.cairn.server.web.Questions;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The pages on which reports are found and run, and on which it is seen how they came to be. */
@Page
class ReportPageController {

    private static final Set<String> CHANGES = Set.of("report-defined", "report-revised", "report-retired");

    private final Questions questions;
    private final ReportRuns runs;
    private final ReportArguments arguments;
    private final Frames frames;
    private final Wording wording;

    ReportPageController(
            Questions questions, ReportRuns runs, ReportArguments arguments, Frames frames, Wording wording) {
        this.questions = questions;
        this.runs = runs;
        this.arguments = arguments;
        this.frames = frames;
        this.wording = wording;
    }

    /** All reports. */
    @GetMapping("/reports")
    String gallery(Visit visit) {
        Frame frame = frames.show(visit);
        Words words = wording.of(visit);
        Reports reports = questions.ask(new FindReports(visit.viewpoint()), Reports.class);
        visit.model()
                .addAttribute(
                        "page",
                        new ReportGallery(
                                cards(reports, ReportDefinition.DEFINED, frame, words),
                                cards(reports, ReportDefinition.SHIPPED, frame, words),
                                writes(visit.me(), frame) ? "/report-editor" : null,
                                reports.basis().position()));
        return "reports";
    }

    private static List<ReportGallery.Card> cards(Reports reports, String origin, Frame frame, Words words) {
        return reports.reports().stream()
                .filter(report -> report.origin().equals(origin))
                .map(report -> new ReportGallery.Card(
                        frame.to("/reports/" + report.name()),
                        report.name(),
                        report.question(),
                        words.word("presentation", report.presentation().kind())))
                .toList();
    }

    private static boolean writes(SignedIn me, Frame frame) {
        return me.standing().grants().runsProgramme() && !frame.past();
    }

    /** A report with its answer; where what it is asked with is not as it has to be, with what is wrong. */
    @GetMapping("/reports/{report}")
    String report(@PathVariable String report, @RequestParam Map<String, String> given, Visit visit) {
        Viewpoint viewpoint = visit.viewpoint();
        Frame frame = frames.show(visit);
        ReportDefinition definition = questions
                .ask(new FindReport(report, Viewpoint.present(viewpoint.now())), ReportInFull.class)
                .report();
        boolean writes = writes(visit.me(), frame);
        try {
            ReportAnswer answer = runs.run(
                    definition, arguments.of(definition.parameters(), given, viewpoint), viewpoint, runs.mostRows());
            Stream<String> people = ReportPeople.in(answer.rows());
            visit.model()
                    .addAttribute(
                            "page",
                            pages(frame, viewpoint, people, visit.locale())
                                    .page(definition, given, answer, query(given), writes));
        } catch (RuleBroken refused) {
            if (!given.isEmpty()) {
                visit.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            visit.model()
                    .addAttribute(
                            "page",
                            pages(frame, viewpoint, Stream.of(), visit.locale())
                                    .refused(definition, given, refused, writes));
        }
        return "report";
    }

    private ReportPages pages(Frame frame, Viewpoint viewpoint, Stream<String> people, Locale locale) {
        List<CycleInForce> cycles = questions
                .ask(new FindCycles(Viewpoint.present(viewpoint.now())), Cycles.class)
                .cycles();
        List<TeamStanding> teams = questions
                .ask(new FindTeams(Viewpoint.present(viewpoint.now())), Teams.class)
                .teams();
        Map<String, String> places = new HashMap<>();
        cycles.forEach(cycle -> places.put(cycle.cycleId(), cycle.name()));
        teams.forEach(team -> places.put(team.teamId(), team.name()));
        return new ReportPages(
                frame.here(), wording.of(locale, viewpoint.now(), people.toList(), places), cycles, teams);
    }

    private static String query(Map<String, String> given) {
        return new TreeMap<>(given)
                .entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> UriUtils.encode(each.getKey(), StandardCharsets.UTF_8)
                                + "="
                                + UriUtils.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** How a report came to be what it is. */
    @GetMapping("/reports/{report}/history")
    String history(@PathVariable String report, Visit visit) {
        Viewpoint viewpoint = visit.viewpoint();
        Frame frame = frames.show(visit);
        ReportDefinition definition = questions
                .ask(new FindReport(report, viewpoint), ReportInFull.class)
                .report();
        AuditFilter filter =
                new AuditFilter(null, null, null, null, null, CHANGES, null, Set.of(), null, null, null, null, null);
        AuditTrail trail = questions.ask(
                new FindAuditTrail(filter, false, null, FindAuditTrail.MOST, viewpoint), AuditTrail.class);
        List<AuditEntry> entries = trail.entries().stream()
                .filter(entry -> entry.subject().streamId().equals(definition.reportId()))
                .toList();
        Words words = wording.of(
                visit.locale(),
                viewpoint.now(),
                entries.stream()
                        .flatMap(entry -> Stream.of(String.valueOf(entry.by()), String.valueOf(entry.actor())))
                        .toList(),
                Map.of());
        visit.model()
                .addAttribute(
                        "page",
                        ReportHistory.of(
                                definition,
                                entries,
                                frame.to("/reports/" + definition.name()),
                                words,
                                trail.basis().position()));
        return "report-history";
    }
}
