package dev.cairn.server.report;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.Violations;
import dev.cairn.command.report.ParameterType;
import dev.cairn.events.report.ReportParameter;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.directory.FindTeams;
import dev.cairn.query.directory.Teams;
import dev.cairn.server.web.Questions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a report is asked with: read, completed by defaults, and told apart from what no report is asked with. */
@Component
class ReportArguments {

    /** The questions that every run has. */
    static final Set<String> OF_EVERY_RUN = Set.of("asOf", "knownAt", "witnessed", "limit");

    private final Questions questions;

    ReportArguments(Questions questions) {
        this.questions = questions;
    }

    /**
     * The arguments, those that are null left out.
     *
     * @param given by name; names of {@link #OF_EVERY_RUN} are passed over
     * @throws RuleBroken naming every one that is missing, unknown or not of its type
     */
    SortedMap<String, String> of(List<ReportParameter> parameters, Map<String, String> given, Viewpoint viewpoint) {
        Violations violations = new Violations();
        Set<String> names = parameters.stream().map(ReportParameter::name).collect(Collectors.toSet());
        for (String name : new TreeSet<>(given.keySet())) {
            violations.require(
                    names.contains(name) || OF_EVERY_RUN.contains(name),
                    "unknown-parameter",
                    name,
                    "This report has no such parameter.",
                    names.isEmpty() ? "none" : String.join(", ", new TreeSet<>(names)));
        }
        SortedMap<String, String> arguments = new TreeMap<>();
        for (ReportParameter parameter : parameters) {
            String text = given.getOrDefault(parameter.name(), "");
            String value = text.isBlank() ? parameter.defaultValue() : text.strip();
            if (value == null) {
                violations.require(
                        !parameter.required(),
                        "parameter-missing",
                        parameter.name(),
                        "This report is asked with " + parameter.label() + ".",
                        "a " + parameter.type());
                continue;
            }
            String read = violations.take(() -> read(parameter, value, viewpoint));
            if (read != null) {
                arguments.put(parameter.name(), read);
            }
        }
        violations.throwIfAny();
        return arguments;
    }

    private String read(ReportParameter parameter, String value, Viewpoint viewpoint) {
        ParameterType type = ParameterType.of(parameter.type());
        type.require(parameter.name(), value);
        Viewpoint present = Viewpoint.present(viewpoint.now());
        return switch (type) {
            case CYCLE ->
                id(
                        parameter.name(),
                        value,
                        questions.ask(new FindCycles(present), Cycles.class).cycles().stream()
                                .map(cycle -> new Named(cycle.cycleId(), cycle.name()))
                                .toList());
            case TEAM ->
                id(
                        parameter.name(),
                        value,
                        questions.ask(new FindTeams(present), Teams.class).teams().stream()
                                .map(team -> new Named(team.teamId(), team.name()))
                                .toList());
            default -> value;
        };
    }

    private record Named(String id, String name) {}

    private static String id(String field, String value, Collection<Named> all) {
        for (Named each : all) {
            if (each.id().equals(value)) {
                return value;
            }
        }
        @Nullable String found = null;
        for (Named each : all) {
            if (each.name().equalsIgnoreCase(value)) {
                found = each.id();
            }
        }
        if (found == null) {
            throw RuleBroken.invalid(
                    "parameter-names-nothing", field, "Nothing is called " + value + ".", "a name or an id");
        }
        return found;
    }
}
