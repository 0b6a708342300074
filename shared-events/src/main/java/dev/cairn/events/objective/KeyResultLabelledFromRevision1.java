package dev.cairn.events.objective;

import dev.cairn.events.Upcaster;
import tools.jackson.databind.node.ObjectNode;

/**
 * Revision 1 of {@code objective.key-result-labelled} kept a label as one text. What stands before the first colon becomes
 * the key; a text without one becomes the value of the key {@code label}.
 */
public final class KeyResultLabelledFromRevision1 implements Upcaster {

    @Override
    public String name() {
        return "objective.key-result-labelled";
    }

    @Override
    public int fromRevision() {
        return 1;
    }

    @Override
    public ObjectNode upcast(ObjectNode data) {
        String label = data.required("label").stringValue();
        int colon = label.indexOf(':');
        data.remove("label");
        data.put("key", colon > 0 ? label.substring(0, colon).strip() : "label");
        data.put("value", colon > 0 ? label.substring(colon + 1).strip() : label);
        return data;
    }
}
