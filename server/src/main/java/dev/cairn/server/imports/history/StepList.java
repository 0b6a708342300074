package dev.cairn.server.imports.history;

import dev.cairn.events.objective.Step;
import dev.cairn.events.objective.StepDone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a milestone in one cell: {@code name = number}, one after the other, with a semicolon or a line break between
 * them. The number is a weight where steps are defined, and how far the step is done where they are reported; it is 1 where
 * it is left out. A backslash takes the meaning from a semicolon, an equals sign or a backslash that follows it.
 */
public final class StepList {

    private StepList() {}

    /**
     * Steps with their weights.
     *
     * @throws IllegalArgumentException where what follows an equals sign is no number
     */
    public static List<Step> definitions(String cell) {
        return parse(cell, Step::new);
    }

    /**
     * Steps with how far they are done.
     *
     * @throws IllegalArgumentException where what follows an equals sign is no number
     */
    public static List<StepDone> reported(String cell) {
        return parse(cell, StepDone::new);
    }

    /** The cell for these definitions. */
    public static String ofDefinitions(List<Step> steps) {
        return steps.stream().map(step -> item(step.name(), step.weight())).collect(Collectors.joining("; "));
    }

    /** The cell for these reports. */
    public static String ofReported(List<StepDone> steps) {
        return steps.stream().map(step -> item(step.name(), step.done())).collect(Collectors.joining("; "));
    }

    private static String item(String name, BigDecimal number) {
        return name.replaceAll("([\\\\;=])", "\\\\$1") + " = " + number.toPlainString();
    }

    private static <T> List<T> parse(String cell, BiFunction<String, BigDecimal, T> step) {
        List<T> steps = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        StringBuilder number = null;
        for (int i = 0; i <= cell.length(); i++) {
            char c = i < cell.length() ? cell.charAt(i) : ';';
            StringBuilder part = number != null ? number : name;
            if (c == '\\' && i + 1 < cell.length()) {
                part.append(cell.charAt(++i));
            } else if (c == '=' && number == null) {
                number = new StringBuilder();
            } else if (c == ';' || c == '\n') {
                if (!name.toString().isBlank() || number != null) {
                    steps.add(step.apply(name.toString().strip(), number(number)));
                }
                name = new StringBuilder();
                number = null;
            } else {
                part.append(c);
            }
        }
        return steps;
    }

    private static BigDecimal number(@Nullable CharSequence text) {
        return text == null ? BigDecimal.ONE : new BigDecimal(text.toString().strip());
    }
}
