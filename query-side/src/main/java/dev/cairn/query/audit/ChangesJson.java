package dev.cairn.query.audit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Changes as a column holds them: an array of objects, in which a side that is not there is left out. */
final class ChangesJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private ChangesJson() {}

    static String write(List<Change> changes) {
        ArrayNode array = JSON.createArrayNode();
        for (Change change : changes) {
            ObjectNode node = array.addObject().put("field", change.field());
            put(node, "before", change.before());
            put(node, "after", change.after());
        }
        return JSON.writeValueAsString(array);
    }

    static List<Change> read(String json) {
        List<Change> changes = new ArrayList<>();
        for (JsonNode node : JSON.readTree(json)) {
            changes.add(new Change(node.get("field").stringValue(), value(node, "before"), value(node, "after")));
        }
        return changes;
    }

    private static void put(ObjectNode node, String side, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> node.put(side, number);
            case Boolean truth -> node.put(side, truth);
            case String text -> node.put(side, text);
            default -> throw new IllegalArgumentException(value.getClass().getName() + " is no value of a field.");
        }
    }

    private static @Nullable Object value(JsonNode node, String side) {
        JsonNode value = node.get(side);
        if (value == null) {
            return null;
        }
        if (value.isNumber()) {
            return value.decimalValue();
        }
        return value.isBoolean() ? (Object) value.booleanValue() : value.stringValue();
    }
}
