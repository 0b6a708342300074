package dev.cairn.server.lineage;

import dev.cairn.command.Command;
import dev.cairn.command.Occasion;
import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violation;
import dev.cairn.command.objective.NamePredecessor;
import dev.cairn.command.objective.WithdrawPredecessor;
import dev.cairn.events.objective.KeyResultId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.history.KeyResultInFull;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.progress.KeyResultDefinition;
import dev.cairn.server.form.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields in which is said with what a goal and its key results go on. */
final class PredecessorFields {

    /** A goal that was looked for. */
    static final String CHOICE = "predecessor";

    /** A goal that was proposed, with key results. */
    static final String PROPOSAL = "proposal";

    /** What the key results go on with, where the goal's predecessor is named. */
    static final String KEY_RESULTS = "links";

    /** Nothing any more. */
    static final String WITHDRAWAL = "withdrawal";

    private static final int MOST = 100;
    private static final String FIRST = path(0);

    private PredecessorFields() {}

    /**
     * What has to be done.
     *
     * @param path under which part of the form its fields are; empty for the goal itself
     */
    record Wanted(String path, Command command) {

        /** Its refusal, with the fields where the form has them: a command names one key result, which the form has in a row. */
        RuleBroken at(RuleBroken refusal) {
            return path.isEmpty()
                    ? refusal
                    : new RuleBroken(refusal.violations().stream()
                            .map(each -> each.field().startsWith(FIRST)
                                    ? new Violation(
                                            each.kind(),
                                            each.code(),
                                            path + each.field().substring(FIRST.length()),
                                            each.rule(),
                                            each.accepted())
                                    : each.under(path))
                            .toList());
        }
    }

    /** Which form of the page was sent. */
    static String form(Typed typed) {
        String from = typed.text("from");
        if (PROPOSAL.equals(from)) {
            return PROPOSAL;
        }
        return KEY_RESULTS.equals(from) ? KEY_RESULTS : CHOICE;
    }

    /** Where the fields of a key result are. */
    static String path(int row) {
        return "keyResults[" + row + "]";
    }

    /**
     * The commands that lead from how it is linked to how that was typed.
     *
     * @throws RuleBroken where something was typed that is none of those to choose from
     */
    static List<Wanted> read(Typed typed, ObjectiveInFull goal, Occasion occasion) {
        ObjectiveId objectiveId = new ObjectiveId(goal.objective().objectiveId());
        ObjectiveId predecessorId = id("predecessorId", typed.required("predecessorId"), ObjectiveId::new);
        Map<String, KeyResultDefinition> there = goal.keyResults().stream()
                .map(KeyResultInFull::standing)
                .map(each -> each.definition())
                .collect(Collectors.toMap(KeyResultDefinition::keyResultId, Function.identity()));
        List<Wanted> wanted = new ArrayList<>();
        if (!predecessorId.value().equals(goal.objective().predecessorId())) {
            wanted.add(new Wanted("", new NamePredecessor(objectiveId, predecessorId, List.of(), occasion)));
        }
        for (int row = 0; row < MOST; row++) {
            String path = path(row);
            String keyResult = typed.text(path + ".keyResultId");
            if (keyResult == null) {
                continue;
            }
            KeyResultId keyResultId = id(path + ".keyResultId", keyResult, KeyResultId::new);
            KeyResultDefinition known = there.get(keyResultId.value());
            String now = known == null ? null : known.predecessorId();
            String chosen = typed.text(path + ".predecessorId");
            if (!Objects.equals(now, chosen)) {
                wanted.addAll(link(objectiveId, predecessorId, keyResultId, now, chosen, path, occasion));
            }
        }
        return wanted;
    }

    private static List<Wanted> link(
            ObjectiveId objectiveId,
            ObjectiveId predecessorId,
            KeyResultId keyResultId,
            @Nullable String now,
            @Nullable String chosen,
            String path,
            Occasion occasion) {
        List<Wanted> wanted = new ArrayList<>();
        if (now != null) {
            wanted.add(new Wanted(path, new WithdrawPredecessor(objectiveId, keyResultId, occasion)));
        }
        if (chosen != null) {
            KeyResultId predecessor = id(path + ".predecessorId", chosen, KeyResultId::new);
            wanted.add(new Wanted(
                    path,
                    new NamePredecessor(
                            objectiveId,
                            predecessorId,
                            List.of(new NamePredecessor.Link(keyResultId, predecessor, false)),
                            occasion)));
        }
        return wanted;
    }

    private static <T> T id(String field, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (IllegalArgumentException e) {
            throw RuleBroken.invalid("id-unreadable", field, "One goes on with one of those to choose from.");
        }
    }
}
