package dev.cairn.server.audit;

import dev.cairn.query.NotThereException;
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
import dev.cairn.server.page.Address;
import dev.cairn.server.page.EventTexts;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.people.People;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.RequestRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The log as people read it: filtered, event by event, and as a file. */
@Page
class AuditPageController {

    private static final int ENTRIES = 50;

    private final Questions questions;
    private final AuditParameters parameters;
    private final People people;
    private final Frames frames;
    private final Wording wording;
    private final Clock clock;

    AuditPageController(
            Questions questions,
            AuditParameters parameters,
            People people,
            Frames frames,
            Wording wording,
            Clock clock) {
        this.questions = questions;
        this.parameters = parameters;
        this.people = people;
        this.frames = frames;
        this.wording = wording;
        this.clock = clock;
    }

    /** What the parameters of the API ask for, a page at a time. */
    @GetMapping("/audit")
    String audit(
            @RequestParam(required = false) @Nullable String cycleId,
            @RequestParam(required = false) @Nullable String teamId,
            @RequestParam(required = false) @Nullable String objectiveId,
            @RequestParam(required = false) @Nullable String keyResultId,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String change,
            @RequestParam(required = false) @Nullable String easing,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String effectiveFrom,
            @RequestParam(required = false) @Nullable String effectiveTo,
            @RequestParam(required = false) @Nullable String knownFrom,
            @RequestParam(required = false) @Nullable String knownTo,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String oldestFirst,
            @RequestParam(required = false) @Nullable Long cursor,
            Visit visit) {
        Viewpoint viewpoint = visit.viewpoint();
        Frame frame = frames.show(visit);
        Map<String, @Nullable String> given = given(visit.request());
        AuditFilter filter = parameters.filter(given, viewpoint.now());
        AuditTrail trail = questions.ask(
                new FindAuditTrail(filter, Boolean.parseBoolean(oldestFirst), cursor, ENTRIES, viewpoint),
                AuditTrail.class);
        Directory directory = directory(viewpoint);
        Words words = words(trail.entries(), directory, visit.locale(), viewpoint.now());
        visit.model()
                .addAttribute(
                        "page",
                        new AuditPages(frame.here(), words, directory.cycles(), directory.teams())
                                .page(trail, given, people.all()));
        return "audit";
    }

    /** One event, for good: its place in the log is its address. */
    @GetMapping("/audit/{position}")
    String event(@PathVariable long position, Locale locale, HttpServletRequest request, Model model) {
        frames.show(model, request);
        Viewpoint present = Viewpoint.present(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        AuditTrail trail =
                questions.ask(new FindAuditTrail(AuditFilter.ALL, false, position + 1, 1, present), AuditTrail.class);
        AuditEntry entry = trail.entries().stream()
                .filter(found -> found.position() == position)
                .findFirst()
                .orElseThrow(() -> new NotThereException("event", Long.toString(position)));
        Directory directory = directory(present);
        Words words = words(List.of(entry), directory, locale, present.now());
        Address here = new Address(request.getRequestURI(), List.of(), null, null, false);
        model.addAttribute(
                "page",
                AuditEventPage.of(
                        entry,
                        new AuditPages(here, words, directory.cycles(), directory.teams()).event(entry),
                        words,
                        trail.basis().position()));
        return "audit-event";
    }

    /** All that is filtered, as a file. */
    @GetMapping("/audit/download")
    void download(
            @RequestParam(required = false) @Nullable String cycleId,
            @RequestParam(required = false) @Nullable String teamId,
            @RequestParam(required = false) @Nullable String objectiveId,
            @RequestParam(required = false) @Nullable String keyResultId,
            @RequestParam(required = false) @Nullable String person,
            @RequestParam(required = false) @Nullable String change,
            @RequestParam(required = false) @Nullable String easing,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String effectiveFrom,
            @RequestParam(required = false) @Nullable String effectiveTo,
            @RequestParam(required = false) @Nullable String knownFrom,
            @RequestParam(required = false) @Nullable String knownTo,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String oldestFirst,
            @RequestParam(defaultValue = "csv") String format,
            Viewpoint viewpoint,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        AuditFile.Format kind = Stream.of(AuditFile.Format.values())
                .filter(each -> each.word().equals(format))
                .findFirst()
                .orElseThrow(() -> RequestRefusedException.unreadable(
                        "format-unknown", "format", "There is no such kind of file.", "csv or xlsx"));
        AuditFilter filter = parameters.filter(given(request), viewpoint.now());
        boolean inOrder = Boolean.parseBoolean(oldestFirst);
        AuditTrail first = page(filter, inOrder, null, viewpoint);
        Directory directory = directory(viewpoint);
        LocalDate today = LocalDate.ofInstant(
                viewpoint.now(),
                words(List.of(), directory, locale, viewpoint.now()).zone());
        response.setContentType(kind.contentType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", "attachment; filename=\"audit-" + today + "." + kind.word() + "\"");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try (AuditFile file = kind.into(response.getOutputStream())) {
            AuditTrail page = first;
            while (true) {
                Words words = words(page.entries(), directory, locale, viewpoint.now());
                for (AuditEntry entry : page.entries()) {
                    file.write(entry, words);
                }
                if (page.next() == null) {
                    break;
                }
                page = page(filter, inOrder, page.next(), viewpoint);
            }
        }
    }

    private AuditTrail page(AuditFilter filter, boolean oldestFirst, @Nullable Long cursor, Viewpoint viewpoint) {
        return questions.ask(
                new FindAuditTrail(filter, oldestFirst, cursor, FindAuditTrail.MOST, viewpoint), AuditTrail.class);
    }

    private static Map<String, @Nullable String> given(HttpServletRequest request) {
        Map<String, @Nullable String> given = new HashMap<>();
        request.getParameterMap().keySet().stream()
                .filter(name -> !List.of("asOf", "knownAt", "witnessed", "cursor", "format")
                        .contains(name))
                .forEach(name -> given.put(name, request.getParameter(name)));
        return given;
    }

    private record Directory(List<CycleInForce> cycles, List<TeamStanding> teams) {

        Map<String, String> places() {
            Map<String, String> places = new HashMap<>();
            cycles.forEach(cycle -> places.put(cycle.cycleId(), cycle.name()));
            teams.forEach(team -> places.put(team.teamId(), team.name()));
            return places;
        }
    }

    private Directory directory(Viewpoint viewpoint) {
        return new Directory(
                questions.ask(new FindCycles(viewpoint), Cycles.class).cycles(),
                questions.ask(new FindTeams(viewpoint), Teams.class).teams());
    }

    private Words words(List<AuditEntry> entries, Directory directory, Locale locale, Instant now) {
        Map<String, String> places = directory.places();
        entries.forEach(entry -> {
            if (entry.subject().objectiveId() != null && entry.subject().objectiveWording() != null) {
                places.put(entry.subject().objectiveId(), entry.subject().objectiveWording());
            }
        });
        return wording.of(
                locale, now, entries.stream().flatMap(EventTexts::people).toList(), places);
    }
}
