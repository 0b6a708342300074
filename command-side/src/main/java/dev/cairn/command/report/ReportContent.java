package dev.cairn.command.report;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violations;
import dev.cairn.events.report.ReportParameter;
import dev.cairn.events.report.ReportPresentation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a report asks and how its answer is shown.
 *
 * @param question what it answers
 * @param sql the SELECT
 * @param parameters what it can be asked with, up to 20; each stands in the SELECT, and nothing else does
 * @param presentation how its answer is shown
 */
public record ReportContent(
        ReportQuestion question, ReportSql sql, List<Parameter> parameters, Presentation presentation) {

    private static final int MOST_PARAMETERS = 20;

    /** @throws RuleBroken where parameters and SELECT do not fit */
    public ReportContent {
        parameters = List.copyOf(parameters);
        Violations violations = new Violations();
        violations.require(
                parameters.size() <= MOST_PARAMETERS,
                "parameters-too-many",
                "parameters",
                "A report has so many parameters at most.",
                Integer.toString(MOST_PARAMETERS));
        Set<String> asked = sql.parameters();
        Set<String> given = new HashSet<>();
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).name();
            String field = "parameters[" + i + "].name";
            violations.require(
                    given.add(name), "parameter-twice", field, "Each parameter has a name of its own.", null);
            violations.require(
                    asked.contains(name), "parameter-unused", field, "A parameter stands in the SELECT.", ":" + name);
        }
        violations.require(
                given.containsAll(asked),
                "parameter-undefined",
                "sql",
                "What stands after a colon in the SELECT is a parameter: "
                        + String.join(
                                ", ",
                                asked.stream()
                                        .filter(name -> !given.contains(name))
                                        .toList()) + " is none.",
                null);
        violations.throwIfAny();
    }

    /**
     * The content in the form in which events keep it.
     *
     * @throws RuleBroken naming everything that is not as it has to be
     */
    public static ReportContent of(
            String question, String sql, List<ReportParameter> parameters, ReportPresentation presentation) {
        Violations violations = new Violations();
        ReportQuestion asked = violations.take(() -> new ReportQuestion(question));
        ReportSql select = violations.take(() -> new ReportSql(sql));
        List<Parameter> given = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            ReportParameter parameter = parameters.get(i);
            Parameter read = violations.take("parameters[" + i + "]", () -> Parameter.of(parameter));
            if (read != null) {
                given.add(read);
            }
        }
        Presentation shown = violations.take("presentation", () -> Presentation.of(presentation));
        violations.throwIfAny();
        return new ReportContent(
                Objects.requireNonNull(asked), Objects.requireNonNull(select), given, Objects.requireNonNull(shown));
    }

    List<ReportParameter> storedParameters() {
        return parameters.stream().map(Parameter::stored).toList();
    }
}
