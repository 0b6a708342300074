package dev.cairn.server.team;

import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.overview.ObjectiveOverview;
import dev.cairn.query.overview.TeamOverview;
import dev.cairn.query.retrospective.RetrospectiveStanding;
import dev.cairn.server.access.AccessRecord;
import dev.cairn.server.access.Grants;
import dev.cairn.server.cycle.CyclePage.GoalRow;
import dev.cairn.server.cycle.GoalRows;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Option;
import dev.cairn.server.form.Shown;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import dev.cairn.server.team.TeamPage.Holder;
import dev.cairn.server.team.TeamPage.LookingBack;
import dev.cairn.server.team.TeamPage.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the page of a team. */
final class TeamPages {

    static final String NAMING = "naming";
    static final String MOVING = "moving";
    static final String DISSOLVING = "dissolving";

    private final Frame frame;
    private final Words words;
    private final Grants who;
    private final Instant now;

    /** @param who whoever looks at it */
    TeamPages(Frame frame, Words words, Grants who, Instant now) {
        this.frame = frame;
        this.words = words;
        this.who = who;
        this.now = now;
    }

    /**
     * What there is to a team.
     *
     * @param team the team
     * @param teams all teams
     * @param cycles all cycles
     * @param cycle the one whose goals are shown, or null where there is none
     * @param overview the team's goals of that cycle, and those of the teams below
     * @param roles who has a role in the team
     * @param retrospectives those of the team
     * @param followed whether whoever looks at it follows it
     * @param revision of the team
     * @param refused a form that was not done, or null
     */
    record Found(
            TeamStanding team,
            List<TeamStanding> teams,
            List<CycleInForce> cycles,
            @Nullable CycleInForce cycle,
            TeamOverview overview,
            List<AccessRecord.Entry> roles,
            List<RetrospectiveStanding> retrospectives,
            boolean followed,
            @Nullable Long revision,
            @Nullable Form refused) {

        /** Everybody whom the page names. */
        List<String> persons() {
            return Stream.concat(
                            roles.stream().map(held -> held.personId().value()),
                            goals().flatMap(goal -> Stream.concat(
                                            Stream.of(goal.ownerId()),
                                            goal.keyResults().stream().map(keyResult -> keyResult.ownerId()))
                                    .filter(Objects::nonNull)))
                    .toList();
        }

        /** The team's own goals. */
        Stream<ObjectiveOverview> goals() {
            return cycle == null ? Stream.of() : overview.teams().getFirst().objectives().stream();
        }
    }

    static String path(String teamId) {
        return "/teams/" + teamId;
    }

    static Shown naming(TeamStanding team, @Nullable Long revision) {
        return new Shown(Map.of("name", team.name()), revision);
    }

    static Shown moving(TeamStanding team, @Nullable Long revision) {
        return new Shown(Map.of("parentTeamId", team.parentTeamId() == null ? "" : team.parentTeamId()), revision);
    }

    TeamPage page(Found found) {
        TeamStanding team = found.team();
        TeamPaths paths = new TeamPaths(found.teams());
        TeamRights rights = new TeamRights(who, found.teams(), now);
        boolean open = !frame.past() && team.dissolvedAt() == null;
        List<Option> places = open ? rights.placesOf(team, paths, words.text("teams.top")) : List.of();
        BigDecimal progress = found.cycle() == null
                ? null
                : found.overview().teams().getFirst().summary().progress().value();
        GoalRows rows = new GoalRows(frame.here(), words, paths);
        List<GoalRow> goals = found.goals().map(goal -> rows.row(goal, true)).toList();
        return new TeamPage(
                team.teamId(),
                path(team.teamId()),
                team.name(),
                words.word("level", team.level()),
                paths.path(team.parentTeamId()) == null
                        ? null
                        : new Link(
                                frame.to(path(String.valueOf(team.parentTeamId()))),
                                String.valueOf(paths.path(team.parentTeamId()))),
                team.dissolvedAt() == null
                        ? null
                        : words.text(
                                "team.dissolved",
                                words.dayOf(team.dissolvedAt()).text()),
                found.cycle() == null
                        ? null
                        : new Link(
                                frame.to("/cycles/" + found.cycle().cycleId()),
                                found.cycle().name()),
                words.share(progress),
                Bar.of(progress, null),
                goals,
                below(found),
                holders(found.roles()),
                !frame.past(),
                lookingBack(found),
                found.followed(),
                open && found.cycle() != null && found.cycle().closedAt() == null && who.takesPart()
                        ? "/objectives/new?cycle=" + found.cycle().cycleId() + "&team=" + team.teamId()
                        : null,
                open && rights.mayRename(team)
                        ? Form.of(NAMING, naming(team, found.revision()), found.refused())
                        : null,
                places.isEmpty() ? null : Form.of(MOVING, moving(team, found.revision()), found.refused()),
                places,
                open && rights.mayDissolve(team) ? Form.of(DISSOLVING, Shown.NOTHING, found.refused()) : null,
                found.overview().basis().position());
    }

    private List<Part> below(Found found) {
        return found.overview().teams().stream()
                .filter(part -> part.depth() == 1 && part.team().dissolvedAt() == null)
                .map(part -> {
                    BigDecimal progress = found.cycle() == null
                            ? null
                            : part.summary().progress().value();
                    return new Part(
                            new Link(
                                    frame.to(path(part.team().teamId())),
                                    part.team().name()),
                            words.share(progress),
                            Bar.of(progress, null));
                })
                .toList();
    }

    private List<Holder> holders(List<AccessRecord.Entry> roles) {
        return roles.stream()
                .filter(held -> held.role() != null)
                .map(held -> new Holder(
                        "/people/" + held.personId(),
                        words.person(held.personId().value()),
                        words.word("role", Objects.requireNonNull(held.role()).word())))
                .sorted(Comparator.comparing(Holder::role)
                        .reversed()
                        .thenComparing(Holder::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private List<LookingBack> lookingBack(Found found) {
        Map<String, String> cycles =
                found.cycles().stream().collect(Collectors.toMap(CycleInForce::cycleId, CycleInForce::name));
        return found.retrospectives().reversed().stream()
                .map(each -> new LookingBack(
                        new Link(
                                frame.to("/retrospectives/" + each.retrospectiveId()),
                                cycles.getOrDefault(each.cycleId(), words.text("unknown"))),
                        words.text(each.completion() == null ? "retrospective.open" : "retrospective.completed")))
                .toList();
    }
}
