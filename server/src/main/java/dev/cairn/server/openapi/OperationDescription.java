package dev.cairn.server.openapi;

import dev.cairn.query.Viewpoint;
import dev.cairn.query.hypothesis.Rules;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Problem;
import dev.cairn.server.web.RulesArgument;
import dev.cairn.server.web.Span;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Describes what operations have in common: the viewpoint of reads, the idempotency key of commands, and the problems. */
final class OperationDescription implements OperationCustomizer {

    private static final String PROBLEM_JSON = "application/problem+json";

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Set<Problem> problems = EnumSet.of(Problem.UNREADABLE_REQUEST, Problem.NOT_AUTHENTICATED, Problem.NOT_ALLOWED);
        if (takes(method, Viewpoint.class)) {
            describeRead(operation);
            problems.add(Problem.NOT_THERE);
            problems.add(Problem.NOT_CAUGHT_UP);
        }
        if (takes(method, Span.class)) {
            describeSpan(operation);
            problems.add(Problem.NOT_THERE);
            problems.add(Problem.NOT_CAUGHT_UP);
        }
        if (takes(method, Rules.class)) {
            describeRules(operation);
        }
        if (takes(method, Asker.class)) {
            describeCommand(operation);
            problems.addAll(EnumSet.of(
                    Problem.NOT_THERE,
                    Problem.RULE_BROKEN,
                    Problem.UNAVAILABLE,
                    Problem.BODY_TOO_LARGE,
                    Problem.UNSUPPORTED_MEDIA_TYPE,
                    Problem.INVALID_VALUES));
        }
        problems.stream()
                .collect(Collectors.groupingBy(Problem::status))
                .forEach((status, kinds) -> operation
                        .getResponses()
                        .addApiResponse(Integer.toString(status.value()), response(kinds.getFirst())));
        return operation;
    }

    private static void describeRead(Operation operation) {
        operation.addParametersItem(time("asOf", "What was true then: only what was effective then or before counts."));
        operation.addParametersItem(
                time("knownAt", "What was known then: only what was recorded then or before counts."));
        describeReading(operation);
    }

    private static void describeSpan(Operation operation) {
        operation.addParametersItem(time("from", "The first moment, as `asOf`. This or `fromKnownAt` is given."));
        operation.addParametersItem(time("fromKnownAt", "What was known at the first moment, as `knownAt`."));
        operation.addParametersItem(time("to", "The second moment, as `asOf`."));
        operation.addParametersItem(time("toKnownAt", "What was known at the second moment, as `knownAt`."));
        describeReading(operation);
    }

    private static void describeRules(Operation operation) {
        RulesArgument.PARAMETERS.forEach((name, description) -> operation.addParametersItem(new QueryParameter()
                .name(name)
                .description("Supposes another rule. " + description)
                .schema(new StringSchema())));
    }

    private static void describeReading(Operation operation) {
        operation.addParametersItem(new QueryParameter()
                .name("witnessed")
                .description("Whether `knownAt` ignores what imported files claim about the time of recording.")
                .schema(new Schema<Boolean>().types(Set.of("boolean"))));
        operation.addParametersItem(new HeaderParameter()
                .name("Cairn-Position")
                .description("Wait, for a few seconds at most, until the answer is true for this position of the log.")
                .schema(new IntegerSchema().format("int64")));
    }

    private static void describeCommand(Operation operation) {
        operation.addParametersItem(new HeaderParameter()
                .name("Idempotency-Key")
                .description("A request that is sent again with the same key is done once, and answered the same way.")
                .schema(new StringSchema().maxLength(200)));
        operation.addParametersItem(new HeaderParameter()
                .name("If-Match")
                .description(
                        "The revision to be changed, as an `ETag` gives it: refused with 409 where there is a later one.")
                .schema(new StringSchema()));
        operation.getResponses().forEach((status, response) -> {
            response.addHeaderObject(
                    "Cairn-Position",
                    new Header()
                            .description("The position of the log after the command.")
                            .schema(new IntegerSchema().format("int64")));
            response.addHeaderObject(
                    "ETag",
                    new Header().description("The revision after the command.").schema(new StringSchema()));
            if (status.equals("201")) {
                response.addHeaderObject(
                        "Location",
                        new Header()
                                .description("Where what was made can be read.")
                                .schema(new StringSchema()));
            }
        });
    }

    private static QueryParameter time(String name, String description) {
        QueryParameter parameter = new QueryParameter();
        parameter
                .name(name)
                .description(
                        description + " A day (its last millisecond; now, if it is today) or an instant with its zone.")
                .schema(new StringSchema());
        return parameter;
    }

    private static ApiResponse response(Problem problem) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/" + ProblemSchema.NAME);
        return new ApiResponse()
                .description(problem.title())
                .content(new Content().addMediaType(PROBLEM_JSON, new MediaType().schema(schema)));
    }

    private static boolean takes(HandlerMethod method, Class<?> type) {
        return Arrays.stream(method.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }
}
