package dev.cairn.server.replay;

import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.hypothesis.ProgressCounting;
import dev.cairn.query.hypothesis.Rules;
import dev.cairn.query.hypothesis.ScoreCounting;
import dev.cairn.query.replay.FrameOrder;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The rules of a replay as switches.
 *
 * @param orders in which order things are shown
 * @param switches rules that hold or do not
 * @param progress how progress is counted
 * @param scores what counts as a score
 * @param teams which teams are supposed to have changed nothing late
 * @param knownBy what was known by which day, as a field for a day holds it; empty for no such rule
 */
public record Supposing(
        List<Option> orders,
        List<Switch> switches,
        List<Option> progress,
        List<Option> scores,
        List<Option> teams,
        String knownBy) {

    /**
     * One of several.
     *
     * @param value what the address says
     * @param text what people read
     * @param chosen whether it is the one
     */
    public record Option(String value, String text, boolean chosen) {}

    /**
     * A rule.
     *
     * @param name the parameter
     * @param value what it says where the rule holds
     * @param text what people read
     * @param hint what it means
     * @param on whether it holds
     */
    public record Switch(String name, String value, String text, String hint, boolean on) {}

    static Supposing of(FrameOrder order, Rules rules, List<TeamStanding> teams, Words words) {
        TeamPaths paths = new TeamPaths(teams);
        return new Supposing(
                Arrays.stream(FrameOrder.values())
                        .map(each -> new Option(each.word(), words.text("replay.order." + each.word()), each == order))
                        .toList(),
                List.of(
                        aSwitch("targets", "frozen", rules.targetsFrozen(), words),
                        aSwitch("drops", "ignored", rules.dropsIgnored(), words),
                        aSwitch("weights", "equal", rules.equalWeights(), words)),
                Arrays.stream(ProgressCounting.values())
                        .map(each -> new Option(
                                each.word(), words.text("suppose.progress." + each.word()), each == rules.progress()))
                        .toList(),
                Arrays.stream(ScoreCounting.values())
                        .map(each -> new Option(
                                each.word(), words.text("suppose.score." + each.word()), each == rules.score()))
                        .toList(),
                paths.inOrder().stream()
                        .map(team -> new Option(
                                team.teamId(),
                                paths.of(team),
                                rules.withoutLateChangesOf().contains(team.teamId())))
                        .toList(),
                rules.knownBy() == null
                        ? ""
                        : LocalDate.ofInstant(rules.knownBy(), words.zone()).toString());
    }

    private static Switch aSwitch(String name, String value, boolean on, Words words) {
        return new Switch(name, value, words.text("suppose." + name), words.text("suppose." + name + ".hint"), on);
    }
}
