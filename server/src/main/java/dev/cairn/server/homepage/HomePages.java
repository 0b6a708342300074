package dev.cairn.server.homepage;

import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.overview.CycleOverview;
import dev.cairn.query.overview.KeyResultOverview;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.progress.Pace;
import dev.cairn.query.progress.Stage;
import dev.cairn.server.following.Following;
import dev.cairn.server.homepage.HomePage.Countdown;
import dev.cairn.server.homepage.HomePage.Followed;
import dev.cairn.server.homepage.HomePage.Troubled;
import dev.cairn.server.homepage.HomePage.Worry;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the parts of the first page that come from the overview of the cycle, and from what a person follows. */
final class HomePages {

    private static final int MOST_WORRIES = 8;

    private final Address here;
    private final Words words;
    private final TeamPaths teams;
    private final LocalDate today;

    HomePages(Address here, Words words, TeamPaths teams, LocalDate today) {
        this.here = here;
        this.words = words;
        this.teams = teams;
        this.today = today;
    }

    Countdown countdown(CycleOverview overview) {
        CycleInForce cycle = overview.cycle();
        long days = ChronoUnit.DAYS.between(cycle.firstDay(), cycle.lastDay()) + 1;
        long gone = Math.clamp(ChronoUnit.DAYS.between(cycle.firstDay(), today) + 1, 0, days);
        BigDecimal time = BigDecimal.valueOf(gone).divide(BigDecimal.valueOf(days), MathContext.DECIMAL32);
        BigDecimal progress = overview.summary().progress().value();
        return new Countdown(
                cycle.name(),
                here.to("/cycles/" + cycle.cycleId()),
                words.word("cycle-stage", cycle.stage()),
                left(cycle),
                words.text("countdown.day", gone, days),
                Bar.of(time, null),
                words.share(progress),
                Bar.of(progress, time));
    }

    private String left(CycleInForce cycle) {
        if (today.isBefore(cycle.firstDay())) {
            return words.text("countdown.begins", ChronoUnit.DAYS.between(today, cycle.firstDay()));
        }
        return today.isAfter(cycle.lastDay())
                ? words.text("countdown.ended", words.day(cycle.lastDay()))
                : words.text("countdown.left", ChronoUnit.DAYS.between(today, cycle.lastDay()));
    }

    /** Goals in force with a key result that is off track or stale; those with most of them first. */
    List<Worry> worries(CycleOverview overview, Concerns concerns) {
        return worrying(overview, concerns).stream()
                .sorted((one, other) -> Long.compare(troubles(other), troubles(one)))
                .limit(MOST_WORRIES)
                .map(this::worry)
                .toList();
    }

    /** How many goals {@link #worries} leaves out. */
    static int leftOut(CycleOverview overview, Concerns concerns) {
        return Math.max(0, worrying(overview, concerns).size() - MOST_WORRIES);
    }

    private static List<ObjectiveOverview> worrying(CycleOverview overview, Concerns concerns) {
        return overview.objectives().stream()
                .filter(goal -> goal.stage() == Stage.PUBLISHED && concerns.has(goal) && troubles(goal) > 0)
                .toList();
    }

    private static long troubles(ObjectiveOverview goal) {
        return goal.keyResults().stream().filter(HomePages::isTroubled).count();
    }

    private static boolean isTroubled(KeyResultOverview keyResult) {
        return keyResult.droppedAt() == null
                && (keyResult.assessment().stale() || keyResult.assessment().pace() == Pace.OFF_TRACK);
    }

    private Worry worry(ObjectiveOverview goal) {
        String team = teams.path(goal.teamId());
        return new Worry(
                goal.wording(),
                here.to("/objectives/" + goal.objectiveId()),
                team != null ? team : words.person(goal.personId()),
                goal.keyResults().stream()
                        .filter(HomePages::isTroubled)
                        .map(keyResult -> new Troubled(
                                keyResult.wording(),
                                keyResult.assessment().pace() == null
                                        ? null
                                        : keyResult.assessment().pace().word(),
                                keyResult.assessment().stale(),
                                words.share(keyResult.assessment().progress()),
                                words.person(keyResult.ownerId())))
                        .toList());
    }

    /** @param goals wordings of goals by id */
    List<Followed> followed(List<Following.Followed> followed, Map<String, String> goals) {
        return followed.stream()
                .map(each -> {
                    String team = teams.path(each.subjectId());
                    return new Followed(
                            each.subjectId(),
                            team != null ? team : goals.getOrDefault(each.subjectId(), words.text("goal.unknown")),
                            here.to((team != null ? "/teams/" : "/objectives/") + each.subjectId()));
                })
                .toList();
    }

    List<Followed> notFollowed(List<Following.Followed> followed) {
        Set<String> ids = followed.stream().map(Following.Followed::subjectId).collect(Collectors.toSet());
        return teams.inOrder().stream()
                .filter(team -> !ids.contains(team.teamId()))
                .map(team -> new Followed(team.teamId(), teams.of(team), ""))
                .toList();
    }
}
