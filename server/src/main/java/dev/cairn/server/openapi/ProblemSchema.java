package dev.cairn.server.openapi;

import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Set;

/** The schema of problem details. */
final class ProblemSchema {

    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema<?> create() {
        Schema<?> violation = object("One rule that is broken.")
                .addProperty("code", text("Which rule, for programs; it never changes."))
                .addProperty("kind", text("invalid, conflict or not-found"))
                .addProperty("field", text("The path of the field in the request, such as readings[0].value."))
                .addProperty("rule", text("The rule in one sentence."))
                .addProperty("accepted", text("What would be accepted, where that helps."));
        violation.setRequired(List.of("code", "kind", "field", "rule"));
        Schema<?> violations = new Schema<>().types(Set.of("array"));
        violations.setItems(violation);
        Schema<?> problem = object("What is wrong, as RFC 9457 describes it.")
                .addProperty("type", text("The kind of problem, such as /problems/rule-broken."))
                .addProperty("title", text("What that kind of problem is."))
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", text("What is wrong this time."))
                .addProperty("instance", text("The path of the request."))
                .addProperty("requestId", text("The request, as the header X-Request-Id and Cairn's log name it."))
                .addProperty("violations", violations);
        problem.setRequired(List.of("type", "title", "status", "detail"));
        return problem;
    }

    private static Schema<?> object(String description) {
        return new Schema<>().types(Set.of("object")).description(description);
    }

    private static Schema<?> text(String description) {
        return new StringSchema().description(description);
    }
}
