package dev.cairn.server.objective;

import dev.cairn.server.form.Form;
import dev.cairn.server.page.Moment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work that was planned for a key result, or for a goal as a whole, with what can be done about it.
 *
 * @param keyResultId the key result; empty for the goal as a whole
 * @param path where forms are sent to
 * @param all the work in the order of planning
 * @param acts the form by which it is started, finished and dropped, or null where whoever looks may not
 * @param adding the form by which work is planned, or null where whoever looks may not
 */
public record InitiativeList(
        String keyResultId,
        String path,
        List<Work> all,
        @Nullable Form acts,
        @Nullable Form adding) {

    /** Takes a copy. */
    public InitiativeList {
        all = List.copyOf(all);
    }

    /**
     * A piece of work.
     *
     * @param path where its acts are sent to
     * @param wording what is to be done
     * @param owner who does it
     * @param state how far it is
     * @param since since when
     * @param acts what can be done about it, in words of the address
     */
    public record Work(String path, String wording, String owner, String state, Moment since, List<String> acts) {

        /** Takes a copy. */
        public Work {
            acts = List.copyOf(acts);
        }
    }

    /** Whether there is anything to show. */
    public boolean empty() {
        return all.isEmpty() && adding == null;
    }

    /** Whether the form by which work is planned was refused. */
    public boolean refused() {
        return adding != null && !adding.refused().isEmpty();
    }
}
