package dev.cairn.query.oracle;

import dev.cairn.query.replay.MergePatch;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What whoever follows a replay has after each frame: everything before, with the patch of the frame. */
final class Patched {

    private final Map<String, Object> values = new HashMap<>();

    /** All that one patch makes out of nothing. */
    static Map<String, Object> of(@Nullable MergePatch patch) {
        Patched patched = new Patched();
        if (patch != null) {
            patched.apply(patch);
        }
        return patched.values;
    }

    void apply(MergePatch patch) {
        apply(patch, values);
    }

    private static void apply(MergePatch patch, Map<String, Object> target) {
        patch.fields().forEach((name, value) -> {
            if (value == null) {
                target.remove(name);
            } else if (value instanceof MergePatch inner) {
                @SuppressWarnings("unchecked")
                Map<String, Object> object =
                        target.get(name) instanceof Map<?, ?> map ? (Map<String, Object>) map : new HashMap<>();
                target.put(name, object);
                apply(inner, object);
            } else {
                target.put(name, value);
            }
        });
    }

    Map<String, Object> values() {
        return values;
    }
}
