package dev.cairn.server.objective;

import dev.cairn.command.Occasion;
import dev.cairn.command.Wording;
import dev.cairn.command.objective.AddInitiative;
import dev.cairn.events.objective.InitiativeId;
import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.query.history.ObjectiveInFull;
import dev.cairn.query.progress.Initiative;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Shown;
import dev.cairn.server.objective.InitiativeList.Work;
import dev.cairn.server.page.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the work that was planned for a goal, beside the key results that it is meant to move. */
final class InitiativeLists {

    /** What stands in place of a key result's id for the goal as a whole. */
    static final String WHOLE = "";

    private final ObjectiveInFull goal;
    private final boolean open;
    private final @Nullable Form refused;
    private final Words words;

    /**
     * @param open whether whoever looks may plan work and say how far it is
     * @param refused the form of this page that was refused, or null
     */
    InitiativeLists(ObjectiveInFull goal, boolean open, @Nullable Form refused, Words words) {
        this.goal = goal;
        this.open = open;
        this.refused = refused;
        this.words = words;
    }

    /** Whether work is kept here: the goal is in work, and whoever looks works on it. */
    static boolean isOpen(ObjectiveInFull goal, GoalRights rights, Occasion now) {
        ObjectiveId id = new ObjectiveId(goal.objective().objectiveId());
        return GoalRights.isInWork(goal)
                && rights.may(new AddInitiative(id, InitiativeId.random(), null, new Wording("any"), null, now));
    }

    /** How the form is called by which work is planned for that key result. */
    static String adding(String keyResultId) {
        return keyResultId.isEmpty() ? "initiative" : "initiative-" + keyResultId;
    }

    /** How the form is called by which is said how far the work for that key result is. */
    static String acts(String keyResultId) {
        return keyResultId.isEmpty() ? "initiatives" : "initiatives-" + keyResultId;
    }

    /** @param keyResultId the key result, or {@link #WHOLE} */
    InitiativeList of(String keyResultId) {
        String path = "/objectives/" + goal.objective().objectiveId() + "/initiatives";
        List<Work> all = goal.initiatives().stream()
                .filter(each -> keyResultId.equals(each.keyResultId() == null ? WHOLE : each.keyResultId()))
                .map(each -> new Work(
                        path + "/" + each.initiativeId(),
                        each.wording(),
                        words.person(each.ownerId()),
                        words.word("initiative", each.state().word()),
                        words.dayOf(each.stateSince()),
                        open ? acts(each.state()) : List.of()))
                .toList();
        return new InitiativeList(
                keyResultId,
                path,
                all,
                open ? Form.of(acts(keyResultId), Shown.NOTHING, refused) : null,
                open ? Form.of(adding(keyResultId), Shown.NOTHING, refused) : null);
    }

    private static List<String> acts(Initiative.State state) {
        return switch (state) {
            case PLANNED -> List.of("start", "dropping");
            case STARTED -> List.of("finish", "dropping");
            case FINISHED, DROPPED -> List.of();
        };
    }
}
