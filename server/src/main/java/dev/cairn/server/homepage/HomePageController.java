package dev.cairn.server.homepage;

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
import dev.cairn.query.due.DueCheckIns;
import dev.cairn.query.due.FindDueCheckIns;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.FindCycleOverview;
import dev.cairn.query.retrospective.FindRetrospectives;
import dev.cairn.query.retrospective.Retrospectives;
import dev.cairn.server.cycle.CurrentCycle;
import dev.cairn.server.following.Following;
import dev.cairn.server.following.Following.Followed;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.security.SignedIn;
import dev.cairn.server.web.Questions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that a person comes to first. */
@Page
class HomePageController {

    /** How far back news go where there was no visit before, and in the past. */
    private static final Duration A_MONTH = Duration.ofDays(30);

    private static final int MOST_ENTRIES = 300;

    private final Questions questions;
    private final Frames frames;
    private final Wording wording;
    private final Following following;
    private final Visits visits;

    HomePageController(Questions questions, Frames frames, Wording wording, Following following, Visits visits) {
        this.questions = questions;
        this.frames = frames;
        this.wording = wording;
        this.following = following;
        this.visits = visits;
    }

    /** What is to be known first; where nothing has been recorded yet, how to begin. */
    @GetMapping("/")
    String first(Visit visit) {
        Frame frame = frames.show(visit);
        Optional<CycleInForce> cycle = CurrentCycle.of(
                questions.ask(new FindCycles(visit.viewpoint()), Cycles.class).cycles());
        if (cycle.isEmpty()) {
            visit.model().addAttribute("begins", visit.me().standing().grants().runsProgramme());
            return "welcome";
        }
        visit.model().addAttribute("page", page(cycle.get(), frame, visit.viewpoint(), visit.me(), visit.locale()));
        return "home";
    }

    private HomePage page(CycleInForce cycle, Frame frame, Viewpoint viewpoint, SignedIn me, Locale locale) {
        CycleOverview overview = questions.ask(new FindCycleOverview(cycle.cycleId(), viewpoint), CycleOverview.class);
        List<TeamStanding> teams =
                questions.ask(new FindTeams(viewpoint), Teams.class).teams();
        List<Followed> followed = following.of(me.personId());
        Concerns concerns = Concerns.of(me.standing().grants(), followed, teams, overview.objectives());
        DueCheckIns due =
                questions.ask(new FindDueCheckIns(null, null, me.personId().value(), viewpoint), DueCheckIns.class);
        Optional<Instant> before = frame.past() ? Optional.empty() : visits.note(me.personId(), viewpoint.now());
        Instant since = before.orElse(viewpoint.at().minus(A_MONTH));
        AuditTrail trail = questions.ask(
                new FindAuditTrail(since(since, frame.past()), false, null, MOST_ENTRIES, viewpoint), AuditTrail.class);
        List<AuditEntry> news =
                trail.entries().stream().filter(concerns::isNews).toList();
        Words words = words(overview, teams, news, viewpoint, locale);
        LocalDate today = LocalDate.ofInstant(viewpoint.at(), words.zone());
        HomePages pages = new HomePages(frame.here(), words, new TeamPaths(teams), today);
        HomePage.Countdown countdown = pages.countdown(overview);
        long newsLeftOut = News.leftOut(news);
        int worriesLeftOut = HomePages.leftOut(overview, concerns);
        boolean writable = !frame.past()
                && cycle.closedAt() == null
                && me.standing().grants().takesPart();
        return new HomePage(
                countdown,
                writable && overview.objectives().isEmpty() ? "/objectives/new?cycle=" + cycle.cycleId() : null,
                new Owing(me.personId().value(), today, frame.here(), words)
                        .of(
                                due.checkIns(),
                                overview,
                                questions
                                        .ask(new FindRetrospectives(null, null, viewpoint), Retrospectives.class)
                                        .retrospectives()),
                words.moment(since),
                before.isEmpty(),
                new News(frame.here(), words).of(news),
                newsLeftOut == 0 ? null : words.text("news.more", newsLeftOut),
                pages.worries(overview, concerns),
                worriesLeftOut == 0 ? null : words.text("worries.more", worriesLeftOut),
                concerns.some(),
                pages.followed(followed, wordings(overview)),
                pages.notFollowed(followed),
                overview.basis().position());
    }

    /** What became known since then; of the past, what happened. */
    private static AuditFilter since(Instant since, boolean past) {
        return new AuditFilter(
                null,
                null,
                null,
                null,
                null,
                Set.of(),
                null,
                Set.of(),
                past ? since : null,
                null,
                past ? null : since,
                null,
                null);
    }

    private static Map<String, String> wordings(CycleOverview overview) {
        Map<String, String> wordings = new HashMap<>();
        overview.objectives().forEach(goal -> wordings.put(goal.objectiveId(), goal.wording()));
        return wordings;
    }

    private Words words(
            CycleOverview overview,
            List<TeamStanding> teams,
            List<AuditEntry> news,
            Viewpoint viewpoint,
            Locale locale) {
        Map<String, String> places = wordings(overview);
        teams.forEach(team -> places.put(team.teamId(), team.name()));
        places.put(overview.cycle().cycleId(), overview.cycle().name());
        Stream<String> people = Stream.concat(
                overview.objectives().stream()
                        .flatMap(goal -> Stream.concat(
                                Stream.ofNullable(goal.personId()),
                                goal.keyResults().stream()
                                        .map(keyResult -> keyResult.ownerId())
                                        .filter(Objects::nonNull))),
                news.stream()
                        .flatMap(entry -> Stream.concat(
                                Stream.of(entry)
                                        .flatMap(each -> Stream.of(each.by(), each.actor())
                                                .filter(Objects::nonNull)),
                                entry.changes().stream()
                                        .flatMap(change -> Stream.of(change.before(), change.after())
                                                .filter(Objects::nonNull)
                                                .map(Object::toString)
                                                .filter(text -> text.startsWith("person:"))))));
        return wording.of(locale, viewpoint.now(), people.toList(), places);
    }
}
