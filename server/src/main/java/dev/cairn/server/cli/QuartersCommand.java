package dev.cairn.server.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** How cycles came out, one beside the other. */
@Command(
        name = "quarters",
        description = "How cycles came out, one beside the other; for the organisation and per team.",
        mixinStandardHelpOptions = true)
final class QuartersCommand implements Runnable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Terminal terminal;

    @Parameters(
            arity = "0..*",
            paramLabel = "CYCLE",
            description = "Their names or ids; all that have begun by default.")
    private List<String> cycles = new ArrayList<>();

    @Option(names = "--team", paramLabel = "TEAM", description = "Only this team, beside the organisation.")
    private @Nullable String team;

    @Mixin
    private ViewpointOptions viewpoint = new ViewpointOptions();

    QuartersCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        ApiClient api = ApiClient.of(terminal);
        Map<String, @Nullable Object> parameters = viewpoint.parameters();
        Lookup lookup = new Lookup(api, viewpoint.parameters());
        parameters.put("cycleId", cycles.stream().map(lookup::cycle).toList());
        parameters.put("teamId", team == null ? null : lookup.team(team));
        JsonNode quarters = api.get("/api/v1/quarters", parameters);
        if (viewpoint.json()) {
            terminal.out().println(quarters);
            return;
        }
        Answer answer = new Answer(quarters, lookup.zone());
        if (!answer.viewpoint().isEmpty()) {
            terminal.out().println(answer.viewpoint());
        }
        print(quarters.path("quarters"));
    }

    private void print(JsonNode quarters) {
        if (quarters.isEmpty()) {
            terminal.out().println("No cycle has begun.");
            return;
        }
        Table table = new Table(
                terminal,
                List.of(
                        new Table.Column("Cycle, teams", false),
                        new Table.Column("Goals", true),
                        new Table.Column("Score", true),
                        new Table.Column("Scored", true),
                        new Table.Column("Aspirational met", true),
                        new Table.Column("Committed met", true),
                        new Table.Column("Dropped", true),
                        new Table.Column("Carried", true),
                        new Table.Column("Eased", true),
                        new Table.Column("Check-ins", true),
                        new Table.Column("Forecast error", true),
                        new Table.Column("Brier", true)));
        for (JsonNode quarter : quarters) {
            table.addHeading(cells(quarter.path("cycle").path("name"), "", quarter.path("organisation")));
            for (JsonNode each : quarter.path("teams")) {
                table.add(cells(each.path(each.has("name") ? "name" : "teamId"), "  ", each.path("outcome")));
            }
        }
        table.print();
    }

    private static String[] cells(JsonNode name, String indent, JsonNode outcome) {
        JsonNode score = outcome.path("score");
        JsonNode calibration = outcome.path("calibration");
        return new String[] {
            indent + Text.line(name.asString("")),
            Integer.toString(outcome.path("published").asInt(0)),
            Answer.share(score.path("value")),
            score.path("known").asInt(0) + " of " + score.path("all").asInt(0),
            percent(outcome.path("aspirational")),
            percent(outcome.path("committed")),
            percent(outcome.path("dropped")),
            percent(outcome.path("carried")),
            percent(outcome.path("eased")),
            percent(outcome.path("checkIns")),
            signed(calibration.path("meanError")),
            Answer.share(calibration.path("brier"))
        };
    }

    private static String percent(JsonNode share) {
        BigDecimal value = Answer.decimal(share.path("share"));
        return value == null
                ? ""
                : value.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    private static String signed(JsonNode number) {
        BigDecimal value = Answer.decimal(number);
        if (value == null) {
            return "";
        }
        BigDecimal shown = value.setScale(2, RoundingMode.HALF_UP);
        return (shown.signum() > 0 ? "+" : "") + shown.toPlainString();
    }
}
