package dev.cairn.server.checkin;

import dev.cairn.command.Occasion;
import dev.cairn.command.objective.Reading;
import dev.cairn.command.objective.RecordCheckIn;
import dev.cairn.events.objective.CheckInId;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.Metric;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.organisation.Settings;
import dev.cairn.query.directory.TeamStanding;
import dev.cairn.query.due.DueCheckIn;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.progress.Arithmetic;
import dev.cairn.query.progress.KeyResultDefinition;
import dev.cairn.query.progress.Measurement;
import dev.cairn.server.checkin.CheckInSheet.Card;
import dev.cairn.server.checkin.CheckInSheets.Wanted;
import dev.cairn.server.checkin.SheetEntries.Place;
import dev.cairn.server.objective.ChartDrawing;
import dev.cairn.server.objective.GoalRights;
import dev.cairn.server.objective.ReadingFields;
import dev.cairn.server.page.Bar;
import dev.cairn.server.page.Metrics;
import dev.cairn.server.page.Words;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the cards of a sheet. */
final class SheetCards {

    private final Look look;
    private final Words words;
    private final List<TeamStanding> teams;
    private final Settings settings;
    private final Map<String, GoalRights> rights = new HashMap<>();

    SheetCards(Look look, Words words, List<TeamStanding> teams, Settings settings) {
        this.look = look;
        this.words = words;
        this.teams = teams;
        this.settings = settings;
    }

    Card card(int number, Wanted wanted) {
        ObjectiveInFull goal = wanted.goal();
        KeyResultInFull keyResult = wanted.keyResult();
        KeyResultDefinition definition = keyResult.standing().definition();
        Measurement measured = keyResult.standing().measurement();
        ReadingFields fields = ReadingFields.of(Place.prefix(number), definition.metric());
        var numbers = keyResult.assessment();
        DueCheckIn due = wanted.due();
        boolean repeatable = fields.value() != null
                ? measured.value() != null
                : !measured.stepsDone().isEmpty();
        return new Card(
                definition.keyResultId(),
                definition.objectiveId(),
                definition.keyResultId(),
                look.frame().to("/objectives/" + definition.objectiveId()),
                goal.objective().wording(),
                definition.wording(),
                Metrics.asked(definition.metric(), words),
                last(definition.metric(), measured),
                measured.measuredAt() == null ? null : words.dayOf(measured.measuredAt()),
                due == null ? null : words.text("check-in.due." + due.state(), words.day(due.due())),
                due != null && due.state().equals("overdue"),
                words.person(keyResult.ownerId()),
                words.share(keyResult.standing().progress()),
                Bar.of(keyResult.standing().progress(), numbers == null ? null : numbers.expected()),
                numbers == null || numbers.pace() == null
                        ? null
                        : numbers.pace().word(),
                measured.confidence() == null ? null : words.share(measured.confidence()),
                numbers != null && numbers.stale(),
                fields,
                fields.steps().stream()
                        .map(step -> measured.stepsDone()
                                .getOrDefault(step.name(), BigDecimal.ZERO)
                                .movePointRight(2)
                                .toPlainString())
                        .toList(),
                repeatable,
                isOpen(goal, definition),
                ChartDrawing.of(
                        keyResult,
                        goal.cycle(),
                        look.viewpoint().at(),
                        Arithmetic.successLevel(goal.objective().kind(), settings),
                        words));
    }

    private @Nullable String last(Metric metric, Measurement measured) {
        if (!metric.type().equals(Metric.MILESTONE)) {
            String unit = metric.unit() == null ? "" : " " + metric.unit();
            return measured.value() == null ? null : words.quantity(measured.value()) + unit;
        }
        return measured.stepsDone().isEmpty()
                ? null
                : measured.stepsDone().entrySet().stream()
                        .map(step -> step.getKey() + " " + words.share(step.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private boolean isOpen(ObjectiveInFull goal, KeyResultDefinition definition) {
        if (look.frame().past() || !GoalRights.isMeasured(goal)) {
            return false;
        }
        ObjectiveId objectiveId = new ObjectiveId(definition.objectiveId());
        Reading example = new Reading(
                new KeyResultId(definition.keyResultId()), CheckInId.random(), BigDecimal.ONE, null, null, null, null);
        return rights.computeIfAbsent(
                        definition.objectiveId(),
                        any -> new GoalRights(look.me().standing().grants(), goal, teams))
                .may(new RecordCheckIn(
                        objectiveId,
                        List.of(example),
                        Occasion.live(look.viewpoint().now(), look.me().personId())));
    }
}
