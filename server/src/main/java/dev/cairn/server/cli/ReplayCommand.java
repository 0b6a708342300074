package dev.cairn.server.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays a cycle from its first day on. */
@Command(
        name = "replay",
        description = "Play a cycle from its first day on: bars for its goals, and what happened.",
        mixinStandardHelpOptions = true)
final class ReplayCommand implements Runnable {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final BigDecimal SECOND = BigDecimal.valueOf(1_000);
    private static final String HOME = "\u001b[H";
    private static final String CLEAR = "\u001b[2J";
    private static final String REST_OF_LINE = "\u001b[K";
    private static final String REST_OF_SCREEN = "\u001b[J";

    private final Terminal terminal;

    @Parameters(paramLabel = "CYCLE", description = "Its name, such as 2026-Q1, or its id.")
    private String cycle = "";

    @Option(
            names = "--by",
            paramLabel = "SPAN",
            defaultValue = "day",
            description = "A frame for each day, week or event; by ${DEFAULT-VALUE} by default.")
    private String by = "day";

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            defaultValue = "effective",
            description = "As it was true (effective), or as it became known (recorded); ${DEFAULT-VALUE} by default.")
    private String order = "effective";

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "4",
            description =
                    "Frames a second, ${DEFAULT-VALUE} by default; 0 does not wait. Where nobody watches, nothing waits.")
    private BigDecimal speed = BigDecimal.valueOf(4);

    @Option(
            names = "--what-if",
            paramLabel = "RULE",
            description = "Show beside it what would be, by rules as `cairn what-if` takes them; as often as wanted.")
    private List<String> rules = new ArrayList<>();

    @Mixin
    private ViewpointOptions viewpoint = new ViewpointOptions();

    ReplayCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        if (speed.signum() < 0) {
            throw new CommandFailure(ExitCode.USAGE, "--speed is a number of frames a second, 0 or more.");
        }
        ApiClient api = ApiClient.of(terminal);
        Lookup lookup = new Lookup(api, viewpoint.parameters());
        String cycleId = lookup.cycle(cycle);
        Map<String, @Nullable Object> parameters = viewpoint.parameters();
        parameters.put("by", by);
        parameters.put("order", order);
        parameters.putAll(new WhatIfRules(api, lookup, cycleId).parameters(rules));
        Picture picture = new Picture(terminal, lookup.zone(), lookup.teamNames());
        try (InputStream answer = api.stream(
                        "GET",
                        "/api/v1/cycles/" + cycleId + "/replay",
                        parameters,
                        null,
                        HttpRequest.BodyPublishers.noBody(),
                        "application/x-ndjson, application/problem+json;q=0.9");
                BufferedReader lines = new BufferedReader(new InputStreamReader(answer, StandardCharsets.UTF_8))) {
            play(lines, picture);
        } catch (IOException | JacksonException e) {
            throw new CommandFailure(ExitCode.BROKEN, "The replay broke off: " + e.getMessage());
        }
    }

    private void play(BufferedReader lines, Picture picture) throws IOException {
        boolean ended = false;
        boolean first = true;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonNode frame = JSON.readTree(line);
            if (frame.has("problem")) {
                throw new CommandFailure(
                        ExitCode.BROKEN, frame.path("problem").path("detail").asString("The replay broke off."));
            }
            ended = frame.path("last").asBoolean(false);
            if (viewpoint.json()) {
                terminal.out().println(line);
                continue;
            }
            picture.show(frame);
            if (terminal.redraws()) {
                draw(picture, first);
                pause(ended);
            } else {
                picture.plain().forEach(each -> terminal.out().println(each));
            }
            first = false;
        }
        if (!ended) {
            throw new CommandFailure(ExitCode.BROKEN, "The replay broke off before its last frame.");
        }
    }

    /** Draws over what was drawn before, line by line, so that nothing flickers. */
    private void draw(Picture picture, boolean first) {
        StringBuilder screen = new StringBuilder(first ? CLEAR + HOME : HOME);
        for (String line : picture.screen(terminal.height() - 1)) {
            screen.append(line).append(REST_OF_LINE).append('\n');
        }
        terminal.out().print(screen.append(REST_OF_SCREEN));
        terminal.out().flush();
    }

    private void pause(boolean ended) {
        if (ended || speed.signum() == 0) {
            return;
        }
        try {
            long millis = SECOND.divide(speed, 0, RoundingMode.HALF_UP).longValue();
            // Nobody opens it: it is there to wait at.
            boolean opened = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
            if (opened) {
                throw new IllegalStateException("Nobody opens the latch.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.BROKEN, "Interrupted.");
        }
    }
}
