package dev.cairn.server.imports.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cairn.command.report.ReportContent;
import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a report asks, in one cell: a JSON object.
 *
 * @param name the name of a report that is being defined; absent where one is revised
 * @param question what it answers
 * @param sql its SELECT
 * @param parameters what it can be asked with
 * @param presentation how its answer is shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportJson(
        @Nullable String name,
        String question,
        String sql,
        List<ReportParameter> parameters,
        ReportPresentation presentation) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** As it stands in the cell. */
    public String write() {
        return MAPPER.writeValueAsString(this);
    }

    /** @throws IllegalArgumentException where the cell is no such object */
    static ReportJson read(String cell) {
        try {
            ReportJson read = MAPPER.readValue(cell, ReportJson.class);
            if (read == null || !read.isWhole()) {
                throw new IllegalArgumentException("something is missing");
            }
            return read;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }

    // What was read from JSON may lack anything.
    @SuppressWarnings("ConstantValue")
    private boolean isWhole() {
        return question != null
                && sql != null
                && parameters != null
                && presentation != null
                && presentation.kind() != null
                && presentation.values() != null
                && presentation.values().stream().allMatch(value -> value != null)
                && parameters.stream()
                        .allMatch(parameter -> parameter != null
                                && parameter.name() != null
                                && parameter.type() != null
                                && parameter.label() != null);
    }

    /** @throws dev.cairn.command.RuleBroken where something of it is not as it has to be */
    ReportContent content() {
        return ReportContent.of(question, sql, parameters, presentation);
    }
}
