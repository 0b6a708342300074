package dev.cairn.server.checkin;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violations;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.events.objective.StepDone;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.progress.Measurement;
import dev.cairn.server.form.Typed;
import dev.cairn.server.objective.ReadingContent;
import dev.cairn.server.objective.ReadingFields;
import dev.cairn.server.page.SaidPace;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a sheet of check-ins was filled in with. */
final class SheetEntries {

    /** More than anybody owes; what a form that is longer holds beyond that is not looked at. */
    private static final int MOST = 200;

    private SheetEntries() {}

    /**
     * Where on the sheet a key result is.
     *
     * @param number its number, from 0
     */
    record Place(int number, ObjectiveId objectiveId, KeyResultId keyResultId) {

        String prefix() {
            return prefix(number);
        }

        static String prefix(int number) {
            return "readings[" + number + "].";
        }
    }

    /** What was filled in for a key result. */
    record Entry(Place place, ReadingContent content) {}

    /**
     * The key results of a sheet, in its order.
     *
     * @throws RuleBroken where an id is none
     */
    static List<Place> places(Typed typed) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            String objectiveId = typed.text(Place.prefix(i) + "objectiveId");
            String keyResultId = typed.text(Place.prefix(i) + "keyResultId");
            if (objectiveId == null || keyResultId == null) {
                break;
            }
            try {
                places.add(new Place(i, new ObjectiveId(objectiveId), new KeyResultId(keyResultId)));
            } catch (IllegalArgumentException e) {
                throw RuleBroken.invalid(
                        "id-unreadable",
                        Place.prefix(i) + "keyResultId",
                        String.valueOf(e.getMessage()),
                        "the ids of the sheet as they were");
            }
        }
        return places;
    }

    /**
     * What was filled in; key results of which nothing is said are left out.
     *
     * @param goals gives the goals
     * @throws RuleBroken naming all fields that hold what they cannot; or where nothing is said at all
     */
    static List<Entry> of(Typed typed, Function<ObjectiveId, ObjectiveInFull> goals) {
        List<Entry> entries = new ArrayList<>();
        Violations violations = new Violations();
        for (Place place : places(typed)) {
            KeyResultInFull keyResult = keyResult(goals.apply(place.objectiveId()), place);
            ReadingContent content = violations.take(() -> content(typed, place, keyResult));
            if (content != null && !isNothing(content)) {
                entries.add(new Entry(place, content));
            }
        }
        violations.throwIfAny();
        if (entries.isEmpty()) {
            throw RuleBroken.invalid(
                    "nothing-said",
                    "",
                    "Nothing was filled in.",
                    "a value, “unchanged”, or what you think of it, for one key result at least");
        }
        return entries;
    }

    private static KeyResultInFull keyResult(ObjectiveInFull goal, Place place) {
        return goal.keyResults().stream()
                .filter(each -> each.standing()
                        .definition()
                        .keyResultId()
                        .equals(place.keyResultId().value()))
                .findFirst()
                .orElseThrow(() -> RuleBroken.notFound(
                        "key-result-unknown", place.prefix() + "keyResultId", "This goal has no such key result."));
    }

    private static ReadingContent content(Typed typed, Place place, KeyResultInFull keyResult) {
        ReadingFields fields = ReadingFields.of(
                place.prefix(), keyResult.standing().definition().metric());
        ReadingContent said = fields.read(typed);
        Measurement last = keyResult.standing().measurement();
        boolean unchanged = typed.text(fields.field("unchanged")) != null;
        BigDecimal value = said.value();
        List<StepDone> steps = said.steps();
        if (unchanged && value == null && steps == null) {
            value = fields.value() == null ? null : last.value();
            steps = fields.value() == null ? asBefore(fields, last) : null;
        }
        return new ReadingContent(value, steps, confidence(typed, fields, said), said.forecast(), said.note());
    }

    private static @Nullable List<StepDone> asBefore(ReadingFields fields, Measurement last) {
        List<StepDone> steps = fields.steps().stream()
                .filter(step -> last.stepsDone().containsKey(step.name()))
                .map(step -> new StepDone(step.name(), last.stepsDone().getOrDefault(step.name(), BigDecimal.ZERO)))
                .toList();
        return steps.isEmpty() ? null : steps;
    }

    /** The exact number, or else the word. */
    private static @Nullable BigDecimal confidence(Typed typed, ReadingFields fields, ReadingContent said) {
        return said.confidence() != null
                ? said.confidence()
                : SaidPace.of(typed.text(fields.field("said")))
                        .map(SaidPace::confidence)
                        .orElse(null);
    }

    private static boolean isNothing(ReadingContent content) {
        return content.value() == null
                && content.steps() == null
                && content.confidence() == null
                && content.forecast() == null
                && content.note() == null;
    }
}
