package dev.cairn.server.comparison;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.comparison.Cause;
import dev.cairn.query.comparison.Comparison;
import dev.cairn.query.comparison.ComparisonSummary;
import dev.cairn.query.comparison.Difference;
import dev.cairn.query.comparison.GoalComparison;
import dev.cairn.query.comparison.KeyResultComparison;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.server.comparison.ComparisonPage.Fact;
import dev.cairn.server.comparison.ComparisonPage.Goal;
import dev.cairn.server.comparison.ComparisonPage.KeyResult;
import dev.cairn.server.comparison.ComparisonPage.Side;
import dev.cairn.server.comparison.ComparisonPage.Way;
import dev.cairn.server.page.Address;
import dev.cairn.server.page.EventText;
import dev.cairn.server.page.EventTexts;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.TeamPaths;
import dev.cairn.server.page.Words;
import dev.cairn.server.web.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the page of a comparison. */
final class ComparisonPages {

    /** So many goals are read in one go, and not more. */
    private static final int GOALS = 50;

    private final ComparisonAddress address;
    private final Span span;
    private final TeamPaths teams;
    private final Words words;
    private final EventTexts texts;

    ComparisonPages(ComparisonAddress address, Span span, TeamPaths teams, Words words) {
        this.address = address;
        this.span = span;
        this.teams = teams;
        this.words = words;
        this.texts = new EventTexts(address.toSide(), words);
    }

    /** @param skip how many goals were on the pages before this one */
    ComparisonPage page(Comparison comparison, int skip) {
        CycleInForce cycle = comparison.cycle();
        String base = "/cycles/" + cycle.cycleId();
        Viewpoint from = span.from();
        Viewpoint to = span.to();
        String lasting = address.fixed(from, to);
        return new ComparisonPage(
                cycle.name(),
                base,
                side(from, address.fromSide(), base),
                side(to, address.toSide(), base),
                from.asOf() == null ? "" : day(from.asOf()),
                to.asOf() == null ? "" : day(to.asOf()),
                day(to.now()),
                from.knownAt() != null,
                address.turned(),
                lasting,
                address.isFixed(),
                facts(comparison.summary()),
                comparison.goals().stream()
                        .skip(skip)
                        .limit(GOALS)
                        .map(this::goal)
                        .toList(),
                skip == 0 ? null : address.skipping(Math.max(0, skip - GOALS)),
                comparison.goals().size() > skip + GOALS ? address.skipping(skip + GOALS) : null,
                words.text("compare.different", comparison.goals().size()),
                comparison.to().position());
    }

    private String day(Instant at) {
        return LocalDate.ofInstant(at, words.zone()).toString();
    }

    private Side side(Viewpoint viewpoint, Address side, String base) {
        return new Side(
                words.moment(viewpoint.at()),
                viewpoint.knownAt() == null ? null : words.moment(viewpoint.knownAt()),
                side.to(base));
    }

    private List<Fact> facts(ComparisonSummary summary) {
        List<Fact> facts = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        if (summary.progress().net() != null) {
            parts.add(words.text("compare.net", signed(summary.progress().net())));
        }
        if (summary.progress().redefined() != null) {
            parts.add(words.text("compare.redefined", signed(summary.progress().redefined())));
        }
        facts.add(new Fact(
                words.text("progress"),
                words.share(summary.from().progress().value()),
                words.share(summary.to().progress().value()),
                parts));
        facts.add(new Fact(
                words.text("score"),
                words.score(summary.from().score().value()),
                words.score(summary.to().score().value()),
                List.of(words.text(
                        "scored",
                        summary.to().score().known(),
                        summary.to().score().all()))));
        ComparisonSummary.Scope scope = summary.scope();
        facts.add(new Fact(
                words.text("compare.scope"),
                words.text(
                        "compare.counts",
                        summary.from().objectives(),
                        summary.from().keyResults()),
                words.text(
                        "compare.counts",
                        summary.to().objectives(),
                        summary.to().keyResults()),
                List.of(
                        words.text("compare.goals", scope.objectivesAdded(), scope.objectivesDropped()),
                        words.text("compare.key-results", scope.keyResultsAdded(), scope.keyResultsDropped()))));
        ComparisonSummary.Targets targets = summary.targets();
        facts.add(new Fact(
                words.text("compare.targets"),
                null,
                words.text("compare.eased-raised", targets.eased(), targets.raised()),
                shares(targets)));
        return facts;
    }

    private List<String> shares(ComparisonSummary.Targets targets) {
        List<String> hints = new ArrayList<>();
        if (targets.easedBy() != null) {
            hints.add(words.text("compare.eased-by", signed(targets.easedBy())));
        }
        if (targets.raisedBy() != null) {
            hints.add(words.text("compare.raised-by", signed(targets.raisedBy())));
        }
        return hints;
    }

    private Goal goal(GoalComparison goal) {
        boolean there = goal.differences().stream()
                .noneMatch(each -> each.aspect().word().equals("gone"));
        String place = teams.path(goal.teamId());
        return new Goal(
                new Link(
                        (there ? address.toSide() : address.fromSide()).to("/objectives/" + goal.objectiveId()),
                        goal.wording()),
                place != null ? place : words.text(goal.teamId() == null ? "personal" : "team.unknown"),
                words.word("state", goal.stage().word()),
                changed("field.progress", words.share(goal.progressBefore()), words.share(goal.progressAfter())),
                changed("field.score", words.score(goal.scoreBefore()), words.score(goal.scoreAfter())),
                ways(goal.differences()),
                goal.keyResults().stream().map(this::keyResult).toList());
    }

    private KeyResult keyResult(KeyResultComparison keyResult) {
        return new KeyResult(
                keyResult.wording(),
                changed(
                        "field.progress",
                        words.share(keyResult.progressBefore()),
                        words.share(keyResult.progressAfter())),
                ways(keyResult.differences()));
    }

    private List<Way> ways(List<Difference> differences) {
        return differences.stream()
                .map(difference -> new Way(
                        difference.aspect().word(),
                        words.word("aspect", difference.aspect().word()),
                        texts.changes(difference.changes()),
                        difference.easing() == null ? null : difference.easing().word(),
                        difference.by() == null ? null : signed(difference.by()),
                        difference.causes().stream().map(this::cause).toList()))
                .toList();
    }

    private EventText cause(Cause cause) {
        EventText text = texts.of(cause, "/audit/" + cause.position());
        return cause.undone() ? text.told(words.text("compare.undone", text.what())) : text;
    }

    private EventText.@Nullable Changed changed(String code, String before, String after) {
        return before.equals(after) ? null : new EventText.Changed(words.text(code), before, after);
    }

    private String signed(BigDecimal share) {
        return (share.signum() > 0 ? "+" : "") + words.share(share);
    }
}
