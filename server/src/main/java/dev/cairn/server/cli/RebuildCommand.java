package dev.cairn.server.cli;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code cairn rebuild}. */
@Command(
        name = "rebuild",
        description = "Make projections anew from the log, beside what is shown, and switch where both are equal.",
        footer = {
            "",
            "It goes on in Cairn where this command is ended; `rebuild --watch` looks on again. Without a name it tells",
            "which projections and rebuilds there are."
        },
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    private static final String REBUILDS = "/api/v1/rebuilds";
    private static final Set<String> ENDS = Set.of("switched", "cancelled", "failed", "built");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    private static final int WIDTH = 28;

    private final Terminal terminal;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Projections by name, or all.")
    private List<String> names = List.of();

    @Option(names = "--no-switch", description = "Leave it beside what is shown until --switch or --cancel.")
    private boolean withoutSwitch;

    @Option(names = "--watch", description = "Look on at the rebuild that is in hand.")
    private boolean watching;

    @Option(
            names = "--cancel",
            arity = "0..1",
            fallbackValue = "0",
            paramLabel = "NUMBER",
            description = "Give up a rebuild: the one in hand, or that of a number.")
    private @Nullable Long cancelled;

    @Option(
            names = "--switch",
            arity = "0..1",
            fallbackValue = "0",
            paramLabel = "NUMBER",
            description = "Put what was built in the place of what is shown, also where both differ.")
    private @Nullable Long switched;

    @Option(names = "--json", description = "The answer as it came.")
    private boolean json;

    RebuildCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        ApiClient api = ApiClient.of(terminal);
        if (cancelled != null) {
            return await(api, act(api, cancelled, "cancellation"));
        }
        if (switched != null) {
            return await(api, act(api, switched, "switch"));
        }
        if (watching) {
            return await(api, inHand(api));
        }
        if (names.isEmpty()) {
            return tell(api);
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        names.forEach(body.putArray("projections")::add);
        body.put("switching", withoutSwitch ? "never" : "when-equal");
        return await(api, api.post(REBUILDS, body).path("rebuildId").asLong());
    }

    private static long act(ApiClient api, long number, String act) {
        long rebuildId = number > 0 ? number : inHand(api);
        api.post(REBUILDS + "/" + rebuildId + "/" + act, JsonNodeFactory.instance.objectNode());
        return rebuildId;
    }

    private static long inHand(ApiClient api) {
        for (JsonNode rebuild : api.get(REBUILDS, Map.of()).path("rebuilds")) {
            String state = rebuild.path("state").asString("");
            if (!ENDS.contains(state) || state.equals("built")) {
                return rebuild.path("rebuildId").asLong();
            }
        }
        throw new CommandFailure(ExitCode.REFUSED, "No rebuild is in hand.");
    }

    private int tell(ApiClient api) {
        JsonNode projections = api.get("/api/v1/projections", Map.of());
        JsonNode rebuilds = api.get(REBUILDS, Map.of());
        if (json) {
            terminal.out().println(projections);
            terminal.out().println(rebuilds);
            return ExitCode.DONE.number();
        }
        terminal.out()
                .println("At position " + projections.path("position").asLong() + " of "
                        + projections.path("lastOfLog").asLong()
                        + (projections.path("standing").asBoolean() ? ", standing still until a rebuild is over" : ""));
        Table table = new Table(
                terminal,
                List.of(
                        new Table.Column("Projection", false),
                        new Table.Column("Version", true),
                        new Table.Column("Rows of", true),
                        new Table.Column("State", false)));
        for (JsonNode each : projections.path("projections")) {
            table.add(
                    each.path("name").asString(""),
                    each.path("version").asString(""),
                    each.path("rows").asString(""),
                    each.path("state").asString("").toLowerCase(Locale.ROOT));
        }
        table.print();
        for (JsonNode rebuild : rebuilds.path("rebuilds")) {
            terminal.out().println();
            printResult(rebuild);
        }
        return ExitCode.DONE.number();
    }

    private int await(ApiClient api, long rebuildId) {
        JsonNode rebuild = api.get(REBUILDS + "/" + rebuildId, Map.of());
        while (!ENDS.contains(rebuild.path("state").asString(""))
                || (rebuild.path("state").asString("").equals("built")
                        && rebuild.path("cancelling").asBoolean())) {
            show(rebuild);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            rebuild = api.get(REBUILDS + "/" + rebuildId, Map.of());
        }
        if (terminal.interactive()) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
        if (json) {
            terminal.out().println(rebuild);
        } else {
            printResult(rebuild);
        }
        return switch (rebuild.path("state").asString("")) {
            case "failed" -> ExitCode.BROKEN.number();
            case "built" -> (withoutSwitch ? ExitCode.DONE : ExitCode.REFUSED).number();
            default -> ExitCode.DONE.number();
        };
    }

    private void show(JsonNode rebuild) {
        if (!terminal.interactive()) {
            return;
        }
        terminal.err().print("\r" + line(rebuild) + "\u001b[K");
        terminal.err().flush();
    }

    /** {@code filling    [#####-----] 50 %  25,000 events  26,000 a second  0:02 left}. */
    static String line(JsonNode rebuild) {
        long events = rebuild.path("events").asLong(0);
        long total = rebuild.path("eventsTotal").asLong(0);
        long percent = total <= 0 ? 0 : Math.min(100, events * 100 / total);
        int filled = (int) (percent * WIDTH / 100);
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%-10s [%s%s] %3d %%  %,d events",
                rebuild.path("state").asString(""),
                "#".repeat(filled),
                "-".repeat(WIDTH - filled),
                percent,
                events));
        if (rebuild.path("eventsPerSecond").isNumber()) {
            line.append(String.format(
                    Locale.ROOT,
                    "  %,d a second",
                    rebuild.path("eventsPerSecond").asLong()));
        }
        if (rebuild.path("secondsLeft").isNumber()) {
            long left = rebuild.path("secondsLeft").asLong();
            line.append(String.format(Locale.ROOT, "  %d:%02d left", left / 60, left % 60));
        }
        return line.toString();
    }

    private void printResult(JsonNode rebuild) {
        StringBuilder names = new StringBuilder();
        rebuild.path("projections")
                .forEach(each -> names.append(names.isEmpty() ? "" : ", ").append(each.asString("")));
        StringBuilder line = new StringBuilder("Rebuild "
                + rebuild.path("rebuildId").asLong() + " of " + names + ": "
                + rebuild.path("state").asString("")
                + String.format(
                        Locale.ROOT, ", %,d events", rebuild.path("events").asLong(0)));
        if (rebuild.path("eventsPerSecond").isNumber()) {
            line.append(String.format(
                    Locale.ROOT,
                    ", %,d a second",
                    rebuild.path("eventsPerSecond").asLong()));
        }
        terminal.out().println(line);
        if (rebuild.path("failure").isString()) {
            terminal.out().println("  " + Text.line(rebuild.path("failure").asString("")));
        }
        JsonNode equality = rebuild.path("equality");
        if (equality.isObject()) {
            printEquality(equality);
        }
    }

    private void printEquality(JsonNode equality) {
        boolean equal = equality.path("equal").asBoolean();
        terminal.out()
                .println("  " + (equal ? "equal to" : "other than") + " what was shown, both at position "
                        + equality.path("position").asLong());
        for (JsonNode table : equality.path("tables")) {
            terminal.out()
                    .println(String.format(
                            Locale.ROOT,
                            "  %-26s %,12d rows, checksum %s%s",
                            table.path("table").asString(""),
                            table.path("rowsBuilt").asLong(),
                            table.path("checksumBuilt").asString(""),
                            table.path("differing").asLong() == 0
                                    ? ""
                                    : String.format(
                                            Locale.ROOT,
                                            "; %,d rows shown, %,d differ",
                                            table.path("rowsShown").asLong(),
                                            table.path("differing").asLong())));
            for (JsonNode difference : table.path("differences")) {
                terminal.out().println("    " + Text.line(difference.path("key").asString("")));
                terminal.out().println("      shown  " + row(difference.path("shown")));
                terminal.out().println("      built  " + row(difference.path("built")));
            }
        }
    }

    private static String row(JsonNode row) {
        return row.isString() ? Text.line(row.asString("")) : "nothing";
    }
}
