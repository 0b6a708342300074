package dev.cairn.server.replay;

import dev.cairn.events.EventCatalogue;
import dev.cairn.query.audit.AuditEntry;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.hypothesis.Rules;
import dev.cairn.query.overview.Summary;
import dev.cairn.query.replay.CycleState;
import dev.cairn.query.replay.FrameOrder;
import dev.cairn.query.replay.GoalState;
import dev.cairn.query.replay.Happening;
import dev.cairn.query.replay.ReplayStill;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.EventTexts;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import dev.cairn.server.replay.ReplayPage.Figures;
import dev.cairn.server.replay.ReplayPage.Group;
import dev.cairn.server.replay.ReplayPage.Script;
import dev.cairn.server.replay.ReplayPage.Step;
import dev.cairn.server.web.RulesArgument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the page of a replay. */
final class ReplayPages {

    static final String AT = "at";

    /** With more goals than these, key results are on the pages of the goals only: nobody follows a thousand bars. */
    private static final int FEW = 12;

    private final Address here;
    private final Words words;
    private final List<TeamStanding> teams;
    private final Rules rules;
    private final FrameOrder order;
    private final EventTexts texts;

    ReplayPages(Address here, Words words, List<TeamStanding> teams, Rules rules, FrameOrder order) {
        this.here = here;
        this.words = words;
        this.teams = teams;
        this.rules = rules;
        this.order = order;
        this.texts = new EventTexts(here, words);
    }

    /**
     * The page.
     *
     * @param eased the entries of the audit trail that made a target easier
     * @param json writes a value as JSON
     */
    ReplayPage page(ReplayStill still, List<AuditEntry> eased, Locale locale, Function<Object, String> json) {
        CycleInForce cycle = still.last().cycle();
        String base = "/cycles/" + cycle.cycleId();
        Map<String, GoalState> goals = goals(still);
        Map<String, String> wordings = wordings(goals);
        LocalDate day = day(still.at());
        LocalDate first = still.term().firstDay();
        LocalDate last = day(still.end());
        return new ReplayPage(
                cycle.name(),
                base,
                words.text("cycle.days", words.day(cycle.firstDay()), words.day(cycle.lastDay())),
                words.moment(still.at()),
                day.toString(),
                first.toString(),
                (last.isBefore(first) ? first : last).toString(),
                steps(still, day, first, last),
                Supposing.of(order, rules, teams, words),
                rules.none() ? null : here.with(withoutRules()),
                figures(still.state()),
                figures(still.whatIf()),
                goals.size() <= FEW,
                groups(still, goals),
                still.events().reversed().stream()
                        .map(event -> texts.of(
                                event,
                                wordings,
                                still.leftOut().contains(event.position()),
                                each -> at(occursAt(each))))
                        .toList(),
                Asked.of(eased, here, words),
                new Script(
                        "/api/v1" + base + "/replay",
                        words.zone().getId(),
                        locale.toLanguageTag(),
                        json.apply(scriptWords(goals))),
                still.basis().position());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, words.zone());
    }

    private String at(Instant at) {
        return here.with(AT, at.toString());
    }

    private Instant occursAt(Happening event) {
        Instant known = here.witnessed() ? event.recordedAt() : event.knownAt();
        return order == FrameOrder.EFFECTIVE || known.isBefore(event.effectiveAt()) ? event.effectiveAt() : known;
    }

    private List<Step> steps(ReplayStill still, LocalDate day, LocalDate first, LocalDate last) {
        boolean wholeDay = still.at().equals(endOf(day));
        LocalDate before = day.minusDays(1);
        LocalDate after = wholeDay ? day.plusDays(1) : day;
        boolean atEnd = still.at().equals(still.end());
        return List.of(
                step("first", day.isAfter(first) ? here.with(AT, first.toString()) : null),
                step("day-before", before.isBefore(first) ? null : here.with(AT, before.toString())),
                step("event-before", still.before() == null ? null : at(still.before())),
                step("event-after", still.after() == null ? null : at(still.after())),
                step("day-after", atEnd || after.isAfter(last) ? null : here.with(AT, after.toString())),
                step("last", atEnd ? null : here.with(AT, null)));
    }

    private Step step(String name, @Nullable String href) {
        return new Step(name, words.text("replay.step." + name), href);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(words.zone()).toInstant().minusMillis(1);
    }

    private static Map<String, @Nullable String> withoutRules() {
        Map<String, @Nullable String> none = new LinkedHashMap<>();
        RulesArgument.PARAMETERS.keySet().forEach(rule -> none.put(rule, null));
        return none;
    }

    private Figures figures(@Nullable CycleState state) {
        if (state == null) {
            return new Figures(words.share(null), "", Bar.of(null, null), words.score(null), "");
        }
        Summary summary = state.summary();
        return new Figures(
                words.share(summary.progress().value()),
                words.text(
                        "reported",
                        summary.progress().known(),
                        summary.progress().all()),
                Bar.of(summary.progress().value(), null),
                words.score(summary.score().value()),
                words.text("scored", summary.score().known(), summary.score().all()));
    }

    /** Every goal that is there at the end, or at that moment, or by the rules; as it is called at the end where it is there then. */
    private static Map<String, GoalState> goals(ReplayStill still) {
        Map<String, GoalState> goals = new LinkedHashMap<>();
        add(still.last(), goals);
        add(still.state(), goals);
        add(still.whatIf(), goals);
        return goals;
    }

    private static void add(@Nullable CycleState state, Map<String, GoalState> goals) {
        if (state != null) {
            state.objectiveIds()
                    .forEach(id -> goals.putIfAbsent(
                            id, Objects.requireNonNull(state.goals().get(id))));
        }
    }

    private static Map<String, String> wordings(Map<String, GoalState> goals) {
        Map<String, String> wordings = new HashMap<>();
        goals.forEach((id, goal) -> {
            wordings.put(id, goal.wording());
            goal.keyResults().forEach((each, keyResult) -> wordings.put(each, keyResult.wording()));
        });
        return wordings;
    }

    private List<Group> groups(ReplayStill still, Map<String, GoalState> goals) {
        TeamPaths paths = new TeamPaths(teams);
        Map<String, List<ReplayPage.Row>> byTeam = new LinkedHashMap<>();
        paths.inOrder().forEach(team -> byTeam.put(paths.of(team), new ArrayList<>()));
        ReplayRows rows = new ReplayRows(still, goals.size() <= FEW, here, words);
        goals.forEach((id, goal) -> {
            String path = paths.path(goal.teamId());
            String name =
                    path != null ? path : goal.teamId() == null ? words.text("personal") : words.text("team.unknown");
            byTeam.computeIfAbsent(name, any -> new ArrayList<>()).add(rows.goal(id, goal));
        });
        return byTeam.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> new Group(each.getKey(), each.getValue()))
                .toList();
    }

    /** What the script writes by itself while it plays. */
    private Map<String, Object> scriptWords(Map<String, GoalState> goals) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (String code :
                List.of("unknown", "nothing", "yes", "no", "somebody", "by", "recorded", "reported", "scored")) {
            all.put(code, words.text(code, "{0}", "{1}"));
        }
        for (String code : List.of("play", "pause", "loading", "broken")) {
            all.put(code, words.text("replay." + code, "{0}", "{1}"));
        }
        Map<String, String> known = new LinkedHashMap<>();
        for (String easing : List.of("eased", "raised")) {
            known.put("easing." + easing, words.text("easing." + easing));
        }
        for (String reason : List.of("clarified", "priorities-changed", "learnt", "wrong-data", "other")) {
            known.put("reason." + reason, words.word("reason", reason));
        }
        EventCatalogue.all().stream()
                .map(EventCatalogue::change)
                .forEach(change -> known.put("change." + change, words.word("change", change)));
        for (String state : List.of("draft", "proposed", "closed", "dropped", "declined")) {
            known.put("state." + state, words.word("state", state));
        }
        all.put("known", known);
        Map<String, String> places = new LinkedHashMap<>();
        teams.forEach(team -> places.put(team.teamId(), team.name()));
        goals.forEach((id, goal) -> places.put(id, goal.wording()));
        all.put("places", places);
        return all;
    }
}
