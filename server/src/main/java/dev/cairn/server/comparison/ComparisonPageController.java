package dev.cairn.server.comparison;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.NotThereException;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.comparison.Cause;
import dev.cairn.query.comparison.Comparison;
import dev.cairn.query.comparison.Difference;
import dev.cairn.query.comparison.FindComparison;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.directory.Teams;
import dev.cairn.server.page.EventTexts;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.web.Questions;
import dev.cairn.server.web.Span;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
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

/** The page that holds two days of a cycle against each other. */
@Page
class ComparisonPageController {

    private static final int DAYS_OF_A_WEEK = 7;

    private final Questions questions;
    private final Frames frames;
    private final Wording wording;

    ComparisonPageController(Questions questions, Frames frames, Wording wording) {
        this.questions = questions;
        this.frames = frames;
        this.wording = wording;
    }

    /** Begins where nothing is said: a week ago; for a cycle that is over, its first day. */
    @GetMapping(
            path = "/cycles/{cycleId}/comparison",
            params = {"!from", "!first"})
    String begin(@PathVariable CycleId cycleId, Viewpoint viewpoint, Locale locale, HttpServletRequest request) {
        CycleInForce cycle = questions.ask(new FindCycles(viewpoint), Cycles.class).cycles().stream()
                .filter(each -> each.cycleId().equals(cycleId.value()))
                .findFirst()
                .orElseThrow(() -> new NotThereException("cycle", cycleId.value()));
        LocalDate today = LocalDate.ofInstant(
                viewpoint.at(),
                wording.of(locale, viewpoint.now(), List.of(), Map.of()).zone());
        LocalDate weekAgo = today.minusDays(DAYS_OF_A_WEEK);
        boolean running = !today.isAfter(cycle.lastDay());
        String from =
                (running && weekAgo.isAfter(cycle.firstDay()) ? weekAgo : earlier(cycle.firstDay(), today)).toString();
        String asOf = request.getParameter("asOf");
        String knownAt = request.getParameter("knownAt");
        return "redirect:"
                + new ComparisonAddress(
                                request.getRequestURI(),
                                from,
                                knownAt == null || knownAt.isBlank() ? null : from,
                                asOf,
                                knownAt,
                                viewpoint.witnessed())
                        .written();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /**
     * Takes what the form was set to, and leads to the address with both clocks.
     *
     * @param second the second day, empty for now
     * @param then whether each day is seen without what was learnt after it
     */
    @GetMapping(path = "/cycles/{cycleId}/comparison", params = "first")
    String choose(
            @PathVariable CycleId cycleId,
            @RequestParam String first,
            @RequestParam(defaultValue = "") String second,
            @RequestParam(required = false) @Nullable String then,
            @RequestParam(defaultValue = "false") boolean witnessed,
            HttpServletRequest request) {
        String from = first.isBlank() ? null : first.strip();
        String to = second.isBlank() ? null : second.strip();
        return "redirect:"
                + new ComparisonAddress(
                                request.getRequestURI(),
                                from,
                                then == null ? null : from,
                                to,
                                then == null ? null : to,
                                witnessed)
                        .written();
    }

    /**
     * What is different, some goals at a time.
     *
     * @param skip how many goals were on the pages before this one
     */
    @GetMapping(path = "/cycles/{cycleId}/comparison", params = "from")
    String compare(
            @PathVariable CycleId cycleId,
            @RequestParam(defaultValue = "0") int skip,
            Span span,
            Locale locale,
            HttpServletRequest request,
            Model model) {
        frames.show(model, request);
        Comparison comparison =
                questions.ask(new FindComparison(cycleId.value(), span.from(), span.to()), Comparison.class);
        List<TeamStanding> teams =
                questions.ask(new FindTeams(span.to()), Teams.class).teams();
        Map<String, String> places = new HashMap<>();
        teams.forEach(team -> places.put(team.teamId(), team.name()));
        comparison.goals().forEach(goal -> places.put(goal.objectiveId(), goal.wording()));
        Words words = wording.of(
                locale,
                span.to().now(),
                differences(comparison)
                        .flatMap(difference -> Stream.concat(
                                EventTexts.people(difference.changes()),
                                difference.causes().stream().flatMap((Cause cause) -> EventTexts.people(cause))))
                        .toList(),
                places);
        model.addAttribute(
                "page",
                new ComparisonPages(ComparisonAddress.of(request), span, new TeamPaths(teams), words)
                        .page(comparison, Math.max(0, skip)));
        return "comparison";
    }

    private static Stream<Difference> differences(Comparison comparison) {
        return comparison.goals().stream()
                .flatMap(goal -> Stream.concat(
                        goal.differences().stream(),
                        goal.keyResults().stream().flatMap(keyResult -> keyResult.differences().stream())));
    }
}
