package dev.cairn.server.openapi;

import com.fasterxml.jackson.databind.JavaType;
import dev.cairn.query.replay.CycleState;
import dev.cairn.query.replay.MergePatch;
import dev.cairn.server.web.Wire;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says of records which fields are always there, as their nullness says it, and where people stand beside an answer. */
final class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType patched = Json.mapper().constructType(type.getType());
        if (patched != null && patched.getRawClass() == MergePatch.class) {
            return context.resolve(new AnnotatedType(CycleState.class).resolveAsRef(true));
        }
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema == null || java == null || !java.getRawClass().isRecord()) {
            return schema;
        }
        Schema<?> described = schema;
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            described = context.getDefinedModels().get(name);
        }
        if (described != null && described.getProperties() != null) {
            describe(java.getRawClass(), described);
        }
        return schema;
    }

    private static void describe(Class<?> type, Schema<?> schema) {
        List<String> required = Arrays.stream(type.getRecordComponents())
                .filter(Wire::isRequired)
                .map(RecordComponent::getName)
                .filter(schema.getProperties()::containsKey)
                .toList();
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
        if (Wire.isAnswer(type) && !schema.getProperties().containsKey("people")) {
            Schema<?> person = new Schema<>()
                    .types(Set.of("object"))
                    .addProperty("handle", new Schema<String>().types(Set.of("string")))
                    .addProperty("name", new Schema<String>().types(Set.of("string")));
            Schema<?> people = new Schema<>()
                    .types(Set.of("object"))
                    .description("The people that the answer names, by id. Whoever was erased is not among them.");
            people.setAdditionalProperties(person);
            schema.addProperty("people", people);
        }
    }
}
