package dev.cairn.server.imports.history;

import dev.cairn.events.organisation.Settings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The settings of the organisation in one cell: a JSON object of those that change. */
public final class SettingsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private SettingsJson() {}

    /** All settings. */
    public static String write(Settings settings) {
        return MAPPER.writeValueAsString(settings);
    }

    /**
     * These settings with what the cell says in place of theirs.
     *
     * @throws IllegalArgumentException where the cell is no JSON object, or has something in it that is no setting
     */
    public static Settings merge(Settings current, String cell) {
        try {
            JsonNode changes = MAPPER.readTree(cell);
            if (!changes.isObject()) {
                throw new IllegalArgumentException("not an object");
            }
            ObjectNode all = MAPPER.valueToTree(current);
            changes.forEachEntry((name, value) -> {
                if (all.get(name) instanceof ObjectNode bands && value instanceof ObjectNode given) {
                    bands.setAll(given);
                } else {
                    all.set(name, value);
                }
            });
            return MAPPER.treeToValue(all, Settings.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
