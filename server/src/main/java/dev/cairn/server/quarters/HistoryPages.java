package dev.cairn.server.quarters;

import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.progress.Mean;
import dev.cairn.query.quarters.Outcome;
import dev.cairn.query.quarters.Quarters;
import dev.cairn.query.quarters.Quarters.OfTeam;
import dev.cairn.query.quarters.Quarters.Quarter;
import dev.cairn.query.quarters.Share;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import dev.cairn.server.quarters.HistoryPage.Cell;
import dev.cairn.server.quarters.HistoryPage.Choice;
import dev.cairn.server.quarters.HistoryPage.Column;
import dev.cairn.server.quarters.HistoryPage.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the page of the history. */
final class HistoryPages {

    static final String ALL = "all";

    private final Address here;
    private final Words words;
    private final TeamPaths teams;

    HistoryPages(Address here, Words words, List<TeamStanding> teams) {
        this.here = here;
        this.words = words;
        this.teams = new TeamPaths(teams);
    }

    /**
     * The page.
     *
     * @param teamId the team whose numbers are shown; the whole organisation's where it is null
     * @param all whether cycles that hold others are shown too
     */
    HistoryPage page(Quarters quarters, @Nullable String teamId, boolean all) {
        Set<String> holding = quarters.quarters().stream()
                .map(each -> each.cycle().withinCycleId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Quarter> shown = quarters.quarters().stream()
                .filter(each -> all || !holding.contains(each.cycle().cycleId()))
                .toList();
        boolean some = shown.size() < quarters.quarters().size();
        return new HistoryPage(
                choices(teamId),
                shown.stream()
                        .map(each -> new Column(
                                each.cycle().name(),
                                here.to("/cycles/" + each.cycle().cycleId()),
                                words.word("cycle-stage", each.cycle().stage())))
                        .toList(),
                some ? here.with(ALL, "true") : null,
                all ? here.with(ALL, null) : null,
                lines(shown.stream().map(each -> outcome(each, teamId)).toList(), names(shown)),
                teamId == null ? scores(shown) : List.of(),
                quarters.basis().position());
    }

    private List<Choice> choices(@Nullable String teamId) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", words.text("history.organisation"), teamId == null));
        teams.inOrder()
                .forEach(team -> choices.add(
                        new Choice(team.teamId(), teams.of(team), team.teamId().equals(teamId))));
        return choices;
    }

    private static List<String> names(List<Quarter> quarters) {
        return quarters.stream().map(each -> each.cycle().name()).toList();
    }

    private static Optional<Outcome> outcome(Quarter quarter, @Nullable String teamId) {
        if (teamId == null) {
            return Optional.of(quarter.organisation());
        }
        return quarter.teams().stream()
                .filter(each -> each.teamId().equals(teamId))
                .map(OfTeam::outcome)
                .findFirst();
    }

    private List<Line> lines(List<Optional<Outcome>> outcomes, List<String> names) {
        return List.of(
                means("score", outcomes, names, Outcome::score),
                means("scoreWithoutDropped", outcomes, names, Outcome::scoreWithoutDropped),
                new Line(
                        words.text("history.published"),
                        null,
                        outcomes.stream()
                                .map(each -> new Cell(
                                        each.map(Outcome::published)
                                                .map(String::valueOf)
                                                .orElse(words.text("unknown")),
                                        null))
                                .toList(),
                        null),
                shares("aspirational", outcomes, names, Outcome::aspirational),
                shares("committed", outcomes, names, Outcome::committed),
                shares("carried", outcomes, names, Outcome::carried),
                shares("dropped", outcomes, names, Outcome::dropped),
                shares("eased", outcomes, names, Outcome::eased),
                shares("checkIns", outcomes, names, Outcome::checkIns),
                numbers(
                        "forecast",
                        outcomes,
                        names,
                        each -> each.calibration().meanAbsoluteError(),
                        each -> each.calibration().forecasts()),
                numbers(
                        "bias",
                        outcomes,
                        names,
                        each -> each.calibration().meanError(),
                        each -> each.calibration().forecasts()),
                numbers(
                        "brier",
                        outcomes,
                        names,
                        each -> each.calibration().brier(),
                        each -> each.calibration().confidences()));
    }

    private Line means(
            String code, List<Optional<Outcome>> outcomes, List<String> names, Function<Outcome, Mean> mean) {
        return new Line(
                words.text("history." + code),
                words.text("history." + code + ".hint"),
                outcomes.stream().map(each -> scored(each, mean)).toList(),
                TrendDrawing.of(
                        outcomes.stream()
                                .map(each -> each.map(mean).map(Mean::value))
                                .toList(),
                        names,
                        words::score));
    }

    private Cell scored(Optional<Outcome> outcome, Function<Outcome, Mean> mean) {
        return outcome.map(mean)
                .map(value -> new Cell(words.score(value.value()), words.text("scored", value.known(), value.all())))
                .orElse(unknown());
    }

    private Cell unknown() {
        return new Cell(words.text("unknown"), null);
    }

    private Line shares(
            String code, List<Optional<Outcome>> outcomes, List<String> names, Function<Outcome, Share> share) {
        return new Line(
                words.text("history." + code),
                words.text("history." + code + ".hint"),
                outcomes.stream()
                        .map(each -> each.map(share)
                                .map(value -> new Cell(
                                        words.share(value.share()),
                                        value.all() == 0 ? null : words.text("history.of", value.part(), value.all())))
                                .orElse(unknown()))
                        .toList(),
                TrendDrawing.of(
                        outcomes.stream()
                                .map(each -> each.map(share).map(Share::share))
                                .toList(),
                        names,
                        words::share));
    }

    private Line numbers(
            String code,
            List<Optional<Outcome>> outcomes,
            List<String> names,
            Function<Outcome, @Nullable BigDecimal> number,
            Function<Outcome, Integer> of) {
        return new Line(
                words.text("history." + code),
                words.text("history." + code + ".hint"),
                outcomes.stream()
                        .map(each -> each.map(outcome -> new Cell(
                                        words.score(number.apply(outcome)),
                                        of.apply(outcome) == 0 ? null : words.text("history.said", of.apply(outcome))))
                                .orElse(unknown()))
                        .toList(),
                TrendDrawing.of(outcomes.stream().map(each -> each.map(number)).toList(), names, words::score));
    }

    private List<Line> scores(List<Quarter> quarters) {
        List<Line> scores = new ArrayList<>();
        for (TeamStanding team : teams.inOrder()) {
            List<Optional<Outcome>> outcomes =
                    quarters.stream().map(each -> outcome(each, team.teamId())).toList();
            if (outcomes.stream().anyMatch(Optional::isPresent)) {
                scores.add(new Line(
                        teams.of(team),
                        null,
                        outcomes.stream()
                                .map(each -> scored(each, Outcome::score))
                                .toList(),
                        TrendDrawing.of(
                                outcomes.stream()
                                        .map(each -> each.map(Outcome::score).map(Mean::value))
                                        .toList(),
                                names(quarters),
                                words::score)));
            }
        }
        return scores;
    }
}
