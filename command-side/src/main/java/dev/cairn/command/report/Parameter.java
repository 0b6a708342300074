package dev.cairn.command.report;

import dev.cairn.command.RuleBroken;
import dev.cairn.command.SingleLine;
import dev.cairn.command.Violations;
import dev.cairn.events.report.ReportParameter;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a report can be asked with.
 *
 * @param name 1 to 40 lower case letters, digits and underscores, beginning with a letter; no name that the questions of a run have
 * @param type what can be given
 * @param label what it is asked for with, on one line of up to 200 characters
 * @param required whether it has to be given where it has no default
 * @param defaultValue what it is where nothing is given, or null
 */
public record Parameter(
        String name,
        ParameterType type,
        String label,
        boolean required,
        @Nullable String defaultValue) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int LONGEST_LABEL = 200;
    private static final Set<String> TAKEN = Set.of("witnessed", "format", "limit");

    /** @throws RuleBroken naming everything of it that is not as it has to be */
    public Parameter {
        Violations violations = new Violations();
        violations.require(
                FORM.matcher(name).matches() && !TAKEN.contains(name),
                "parameter-name-malformed",
                "name",
                "A parameter's name is made of lower case letters, digits and underscores, and is not one of a run's own.",
                "for example from_day; not "
                        + String.join(", ", TAKEN.stream().sorted().toList()));
        String given = label;
        String line = violations.take(() -> SingleLine.require("label", "A label", given, LONGEST_LABEL));
        if (defaultValue != null) {
            violations.take(() -> {
                type.require("defaultValue", defaultValue);
                return true;
            });
        }
        violations.throwIfAny();
        label = line == null ? label : line;
    }

    /** The parameter that an event keeps in that form; see the constructor. */
    static Parameter of(ReportParameter stored) {
        return new Parameter(
                stored.name(),
                ParameterType.of(stored.type()),
                stored.label(),
                stored.required(),
                stored.defaultValue());
    }

    /** As an event keeps it. */
    ReportParameter stored() {
        return new ReportParameter(name, type.word(), label, required, defaultValue);
    }
}
