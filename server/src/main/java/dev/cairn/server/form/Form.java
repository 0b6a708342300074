package dev.cairn.server.form;

import dev.cairn.command.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form as a page shows it: for the first time, or again with what was typed and what is wrong with it. Its fields are called
 * as the fields of the API's command are, so that a refusal finds its field.
 *
 * @param name tells it from other forms of the page
 * @param idempotencyKey by which it is done once, however often it is sent
 * @param revision the revision of what it changes that its reader has seen; null where it changes nothing that is there
 * @param values what its fields hold, by field
 * @param seen what was in force when it was read, by field; empty where it changes nothing that is there
 * @param theirs what others put in force meanwhile, by field, where that is not what the field holds
 * @param refused what is wrong
 */
public record Form(
        String name,
        String idempotencyKey,
        @Nullable Long revision,
        Map<String, String> values,
        Map<String, String> seen,
        Map<String, String> theirs,
        List<Refused> refused) {

    /**
     * Something that is wrong.
     *
     * @param field the field, or empty where it is none
     * @param text what is wrong, in a sentence
     */
    public record Refused(String field, String text) {}

    /** Takes copies. */
    public Form {
        values = Map.copyOf(values);
        seen = Map.copyOf(seen);
        theirs = Map.copyOf(theirs);
        refused = List.copyOf(refused);
    }

    /** A form that nobody has typed into. */
    public static Form of(String name, Shown shown) {
        return new Form(name, newKey(), shown.revision(), shown.values(), seen(shown), Map.of(), List.of());
    }

    /**
     * One of several forms of a page.
     *
     * @param refused the form that was sent and not done, or null: it is shown again, and all others as nobody has typed into them
     */
    public static Form of(String name, Shown shown, @Nullable Form refused) {
        return refused != null && refused.name.equals(name) ? refused : of(name, shown);
    }

    /**
     * The same form with proposals in fields that hold nothing. They are no part of what its reader has seen in force.
     *
     * @param proposals by field
     */
    public Form proposing(Map<String, String> proposals) {
        Map<String, String> proposed = new LinkedHashMap<>(values);
        proposals.forEach((field, proposal) -> {
            if (value(field).isEmpty()) {
                proposed.put(field, proposal);
            }
        });
        return new Form(name, idempotencyKey, revision, proposed, seen, theirs, refused);
    }

    /** The form as it was typed, with nothing done and nothing wrong. What its reader has seen stays what was seen. */
    public static Form kept(String name, Typed typed, Shown shown) {
        Map<String, String> values = new LinkedHashMap<>(shown.values());
        values.replaceAll((field, inForce) -> "");
        values.putAll(typed.texts());
        return kept(name, typed, values, List.of());
    }

    private static Form kept(String name, Typed typed, Map<String, String> values, List<Refused> refused) {
        String sent = typed.text(Typed.IDEMPOTENCY_KEY);
        return new Form(
                name, sent == null ? newKey() : sent, typed.revision(), values, typed.seen(), Map.of(), refused);
    }

    /**
     * The form again.
     *
     * @param typed what was typed
     * @param shown what is in force by now
     * @param refusal why it was not done
     */
    static Form again(String name, Typed typed, Shown shown, Refusal refusal) {
        Map<String, String> values = new LinkedHashMap<>(shown.values());
        values.replaceAll((field, inForce) -> "");
        values.putAll(typed.texts());
        Map<String, String> theirs = new LinkedHashMap<>();
        if (refusal.changedMeanwhile()) {
            shown.values().forEach((field, inForce) -> {
                if (!inForce.equals(values.get(field))) {
                    theirs.put(field, inForce);
                }
            });
        }
        String sent = typed.text(Typed.IDEMPOTENCY_KEY);
        return new Form(
                name,
                refusal.maybeDone() && sent != null ? sent : newKey(),
                shown.revision(),
                values,
                seen(shown),
                theirs,
                refusal.refused());
    }

    /** The form as it was typed, with what is wrong with it. */
    public static Form kept(String name, Typed typed, List<Violation> refused) {
        return kept(
                name,
                typed,
                typed.texts(),
                refused.stream()
                        .map(each -> new Refused(each.field(), Refusal.sentence(each)))
                        .distinct()
                        .toList());
    }

    private static Map<String, String> seen(Shown shown) {
        return shown.revision() == null ? Map.of() : shown.values();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** What a field holds; empty where it holds nothing. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Whether a field that is one of several holds this. */
    public boolean holds(String field, String value) {
        return value(field).equals(value);
    }

    /** The id of a field's element, of which there is one on the page. */
    public String id(String field) {
        return name + "-" + field;
    }

    /** What is wrong with a field. */
    public List<String> refusalsOf(String field) {
        return refused.stream()
                .filter(each -> each.field().equals(field))
                .map(Refused::text)
                .toList();
    }

    /** Whether anything is wrong with a field. */
    public boolean isRefused(String field) {
        return refused.stream().anyMatch(each -> each.field().equals(field));
    }

    /** The ids of what describes a field, or null where nothing does. */
    public @Nullable String describedBy(String field, boolean hinted) {
        String hint = hinted ? id(field) + "-hint" : "";
        String beside = isRefused(field) || theirs.containsKey(field) ? id(field) + "-beside" : "";
        String both = (hint + " " + beside).strip();
        return both.isEmpty() ? null : both;
    }
}
