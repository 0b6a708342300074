package dev.cairn.server.cli;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object that patches come to, one after the other, as RFC 7396 (JSON Merge Patch) has it. */
final class MergedJson {

    private final ObjectNode json = JsonNodeFactory.instance.objectNode();

    /** What it is now. */
    JsonNode json() {
        return json;
    }

    void apply(JsonNode patch) {
        apply(patch, json);
    }

    private static void apply(JsonNode patch, ObjectNode target) {
        patch.properties().forEach(field -> {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                target.remove(field.getKey());
            } else if (value.isObject()) {
                ObjectNode object = target.get(field.getKey()) instanceof ObjectNode there
                        ? there
                        : target.putObject(field.getKey());
                apply(value, object);
            } else {
                target.set(field.getKey(), value);
            }
        });
    }
}
