package dev.cairn.events.objective;

import dev.cairn.events.Act;
import dev.cairn.events.StoredAs;

/**
 * The key result got a label; a label of the same key is replaced. Revision 1 had one text, {@code label}, in
 * place of key and value.
 *
 * @param objectiveId the goal this happened to
 * @param keyResultId the key result this happened to
 * @param key what the label is about, for example {@code priority}
 * @param value what it says, for example {@code p0}
 * @param act when it was true, whose act it was, and why
 */
@StoredAs(name = "objective.key-result-labelled", revision = 2)
public record KeyResultLabelled(String objectiveId, String keyResultId, String key, String value, Act act)
        implements KeyResultEvent {}
