package dev.cairn.server.bench;

import dev.cairn.server.cli.Table;
import dev.cairn.server.cli.Terminal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a benchmark says at its end: a line for each measurement, and facts beside them. */
final class Report {

    private static final double NOTEWORTHY = 0.1;

    private final String bench;
    private final Machine machine;
    private final List<Measurement> measurements = new ArrayList<>();
    private final Map<String, Object> facts = new LinkedHashMap<>();

    Report(String bench, Machine machine) {
        this.bench = bench;
        this.machine = machine;
    }

    void add(Measurement measurement) {
        measurements.add(measurement);
    }

    /** A fact has a name with its unit, such as {@code resident memory of Cairn, MB}. */
    void add(String fact, Object value) {
        facts.put(fact, value);
    }

    void print(Terminal terminal, boolean json) {
        if (json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("bench", bench);
            all.put("machine", machine);
            all.put("measurements", measurements);
            all.put("facts", facts);
            terminal.out()
                    .println(
                            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all));
            return;
        }
        terminal.out().println(bench + ": " + machine.sentence());
        terminal.out().println();
        if (!measurements.isEmpty()) {
            printMeasurements(terminal);
        }
        facts.forEach((fact, value) -> terminal.out().println(fact + ": " + text(value)));
        terminal.out().flush();
    }

    private void printMeasurements(Terminal terminal) {
        Table table = new Table(
                terminal,
                List.of(
                        new Table.Column("What", false),
                        new Table.Column("Clients", true),
                        new Table.Column("a second", true),
                        new Table.Column("p50 ms", true),
                        new Table.Column("p95 ms", true),
                        new Table.Column("p99 ms", true),
                        new Table.Column("Errors", true),
                        new Table.Column("Cores: Cairn", true),
                        new Table.Column("PostgreSQL", true),
                        new Table.Column("load", true),
                        new Table.Column("others", true)));
        for (Measurement each : measurements) {
            table.add(
                    each.what(),
                    Integer.toString(each.clients()),
                    number("%.0f", each.perSecond()),
                    number("%.1f", each.p50()),
                    number("%.1f", each.p95()),
                    number("%.1f", each.p99()),
                    Long.toString(each.errors()),
                    number("%.2f", each.usage().cairn()),
                    number("%.2f", each.usage().postgres()),
                    number("%.2f", each.usage().load()),
                    number("%.2f", each.usage().others()));
        }
        table.print();
        terminal.out().println();
        measurements.stream()
                .filter(each -> each.errors() > 0)
                .findFirst()
                .ifPresent(each -> terminal.out().println("First error: " + each.firstError()));
        if (measurements.stream().anyMatch(each -> each.usage().others() > NOTEWORTHY)) {
            terminal.out().println("The machine was not quiet: others used it too, so that figures are lower.");
        }
    }

    private static String text(Object value) {
        return value instanceof Double number ? number("%.2f", number) : value.toString();
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
