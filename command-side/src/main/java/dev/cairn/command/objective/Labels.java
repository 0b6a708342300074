package dev.cairn.command.objective;

import static dev.cairn.command.ReasonNeeded.NOTHING;

import dev.cairn.events.objective.KeyResultLabelled;
import dev.cairn.events.objective.KeyResultUnlabelled;
import dev.cairn.events.objective.ObjectiveEvent;
import dev.cairn.events.objective.ObjectiveLabelled;
import dev.cairn.events.objective.ObjectiveUnlabelled;
import java.util.List;

/** Labels of goals and key results. */
final class Labels {

    private Labels() {}

    static List<ObjectiveEvent> decide(Situation situation, LabelCommand command) {
        return switch (command) {
            case LabelObjective label -> label(situation, label.label());
            case UnlabelObjective unlabel -> unlabel(situation, unlabel.key());
            case LabelKeyResult label -> label(situation, situation.keyResult(label.keyResultId()), label.label());
            case UnlabelKeyResult unlabel ->
                unlabel(situation, situation.keyResult(unlabel.keyResultId()), unlabel.key());
        };
    }

    private static List<ObjectiveEvent> label(Situation situation, Label label) {
        String key = label.key().text();
        if (label.value().equals(situation.goal().labels().get(key))) {
            return List.of();
        }
        situation.requireInWork();
        return List.of(new ObjectiveLabelled(situation.id(), key, label.value(), situation.act()));
    }

    private static List<ObjectiveEvent> unlabel(Situation situation, LabelKey key) {
        if (!situation.goal().labels().containsKey(key.text())) {
            return List.of();
        }
        situation.requireInWork();
        return List.of(new ObjectiveUnlabelled(situation.id(), key.text(), situation.act()));
    }

    private static List<ObjectiveEvent> label(Situation situation, KeyResult keyResult, Label label) {
        String key = label.key().text();
        if (label.value().equals(keyResult.labels().get(key))) {
            return List.of();
        }
        situation.requireInWork();
        return List.of(new KeyResultLabelled(
                situation.id(), keyResult.id(), key, label.value(), situation.act(keyResult.lastChangeAt(), NOTHING)));
    }

    private static List<ObjectiveEvent> unlabel(Situation situation, KeyResult keyResult, LabelKey key) {
        if (!keyResult.labels().containsKey(key.text())) {
            return List.of();
        }
        situation.requireInWork();
        return List.of(new KeyResultUnlabelled(
                situation.id(), keyResult.id(), key.text(), situation.act(keyResult.lastChangeAt(), NOTHING)));
    }
}
