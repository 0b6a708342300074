package dev.cairn.server.openapi;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An operation as the OpenAPI document describes it.
 *
 * @param method {@code GET}, {@code POST} or {@code PUT}
 * @param path its path, with names in braces
 * @param summary what it does
 * @param example a body for it, or null where it takes none
 * @param takesBody whether it takes one
 * @param takesJson whether that is JSON, and not a file
 */
record DescribedOperation(
        String method,
        String path,
        String summary,
        @Nullable JsonNode example,
        boolean takesBody,
        boolean takesJson) {

    /** All operations of a document, by operation id. */
    static Map<String, DescribedOperation> of(JsonNode document) {
        Map<String, DescribedOperation> operations = new TreeMap<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode operation = method.getValue();
                    String id = operation.path("operationId").asString("");
                    DescribedOperation other = operations.put(
                            id,
                            new DescribedOperation(
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    operation.path("summary").asString(""),
                                    example(document, operation),
                                    operation.has("requestBody"),
                                    operation
                                            .path("requestBody")
                                            .path("content")
                                            .has("application/json")));
                    if (other != null) {
                        throw new AssertionError("Two operations are called " + id + ".");
                    }
                }));
        return operations;
    }

    private static @Nullable JsonNode example(JsonNode document, JsonNode operation) {
        for (JsonNode media : operation.path("requestBody").path("content")) {
            if (media.has("example")) {
                return media.path("example");
            }
            for (JsonNode example : media.path("examples")) {
                return example.path("value");
            }
            String reference = media.path("schema").path("$ref").asString("");
            JsonNode example = document.at(reference.replace("#", "") + "/example");
            if (!reference.isEmpty() && !example.isMissingNode()) {
                return example;
            }
        }
        return null;
    }
}
