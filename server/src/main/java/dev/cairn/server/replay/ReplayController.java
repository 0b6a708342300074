package dev.cairn.server.replay;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.hypothesis.Rules;
import dev.cairn.query.replay.FindReplay;
import dev.cairn.query.replay.FrameBy;
import dev.cairn.query.replay.FrameOrder;
import dev.cairn.query.replay.Replay;
import dev.cairn.query.replay.ReplayCursor;
import dev.cairn.query.replay.ReplayFrame;
import dev.cairn.query.replay.ReplayReader;
import dev.cairn.server.people.People;
import dev.cairn.server.projection.ReadYourWrites;
import dev.cairn.server.web.AnswerWithPeople;
import dev.cairn.server.web.Problem;
import dev.cairn.server.web.RequestRefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** A cycle from its first day on, frame after frame while they are computed. */
@RestController
@Tag(name = "Cycles")
class ReplayController {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayController.class);

    private static final int BUFFER = 1 << 16;

    /** Clocks of two machines differ a little. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private static final String EXAMPLE = """
            {"basis":{"position":812,"provisional":false,"asOf":"2025-10-01T21:59:59.999Z","witnessed":false,"claimsUsed":false},\
            "frame":0,"frames":92,"keyframe":true,"last":false,"at":"2025-10-01T21:59:59.999Z","day":"2025-10-01",\
            "cursor":"812.1764100800000.n.n.0.5b2c1d","state":{"cycle":{"name":"2025-Q4"},"objectiveIds":["objective:1"],\
            "goals":{"objective:1":{"wording":"Mornings without a queue","progress":{"value":0.1,"known":1,"all":2}}}},\
            "events":[],"people":{}}
            """;

    private final ReplayReader replays;
    private final ProjectionPosition position;
    private final People people;
    private final JsonMapper json;
    private final Clock clock;

    ReplayController(ReplayReader replays, ProjectionPosition position, People people, JsonMapper json, Clock clock) {
        this.replays = replays;
        this.position = position;
        this.people = people;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping(
            path = "/api/v1/cycles/{cycleId}/replay",
            produces = {MediaType.APPLICATION_NDJSON_VALUE, MediaType.TEXT_EVENT_STREAM_VALUE})
    @Operation(
            summary = "How a cycle went, frame after frame",
            description =
                    "The first frame says all there is; each of the others is a JSON Merge Patch (RFC 7396) to it, with what"
                            + " happened since the one before. The last one is the overview of the same viewpoint, and says"
                            + " `last`. With rules, `whatIf` shows beside it what would be. As lines of JSON, or as"
                            + " server-sent events with `Accept: text/event-stream`: `frame`, and `end` after the last one."
                            + " A replay that broke off goes on with the `cursor` of the last frame that came, in `after` or"
                            + " `Last-Event-ID`: for the same position of the log, whatever was recorded since.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                        schema = @Schema(implementation = ReplayFrame.class),
                        examples = @ExampleObject(EXAMPLE)),
                @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string"))
            })
    @ApiResponse(responseCode = "204", description = "The cursor is that of the last frame; nothing follows.")
    void findReplay(
            @PathVariable CycleId cycleId,
            @Parameter(
                            description =
                                    "A frame for each `day`, `week` (seven days each from the cycle's first) or `event`")
                    @RequestParam(defaultValue = "day")
                    String by,
            @Parameter(description = "As it was true (`effective`), or as it became known (`recorded`)")
                    @RequestParam(defaultValue = "effective")
                    String order,
            @Parameter(description = "The cursor of the last frame that came") @RequestParam(required = false) @Nullable
                    String after,
            @Parameter(description = "The same, as browsers send it")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String lastEventId,
            Rules rules,
            Viewpoint viewpoint,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FindReplay question = new FindReplay(
                cycleId.value(),
                one("by", by, FrameBy.values(), FrameBy::word),
                one("order", order, FrameOrder.values(), FrameOrder::word),
                rules,
                viewpoint);
        String cursor = after != null ? after : lastEventId;
        Replay replay = replays.replay(cursor == null ? question : goingOn(question, cursor));
        if (!replay.hasNext()) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        ReplayFrame first = replay.next();
        FrameWriter writer = writer(request);
        response.setContentType(writer.contentType());
        // A proxy that waits for the end would make a stream of frames one long wait.
        response.setHeader("X-Accel-Buffering", "no");
        if (!request.getMethod().equals("HEAD")) {
            write(first, replay, writer, response.getOutputStream());
        }
    }

    private void write(ReplayFrame first, Replay rest, FrameWriter writer, OutputStream response) {
        OutputStream out = new BufferedOutputStream(response, BUFFER);
        NamedPeople named = new NamedPeople(people::withIds);
        try {
            write(first, named, writer, out);
            while (rest.hasNext()) {
                write(rest.next(), named, writer, out);
            }
            writer.end(out, json.writeValueAsBytes(Map.of("frames", first.frames())));
            out.flush();
        } catch (IOException e) {
            LOG.debug("Whoever followed a replay has gone", e);
        } catch (RuntimeException fault) {
            LOG.error("A replay of {} broke off", first.cursor(), fault);
            breakOff(writer, out);
        }
    }

    private void write(ReplayFrame frame, NamedPeople named, FrameWriter writer, OutputStream out) throws IOException {
        writer.frame(out, frame.cursor(), json.writeValueAsBytes(new AnswerWithPeople(frame, named)));
        out.flush();
    }

    /** The status has been sent already, so that the problem comes as the last line or event. */
    private void breakOff(FrameWriter writer, OutputStream out) {
        try {
            writer.problem(
                    out,
                    json.writeValueAsBytes(
                            Map.of("problem", Problem.FAULT.with("This is a fault of Cairn; its log says more."))));
            out.flush();
        } catch (IOException e) {
            LOG.debug("Whoever followed a replay has gone", e);
        }
    }

    private FindReplay goingOn(FindReplay question, String text) {
        ReplayCursor cursor = ReplayCursor.read(text);
        if (cursor == null || cursor.now().isAfter(clock.instant().plus(SKEW))) {
            throw cursorRefused("A cursor is given back as it came.");
        }
        try {
            FindReplay same = question.goingOn(cursor);
            if (!position.awaitAtLeast(cursor.position(), ReadYourWrites.LIMIT)) {
                throw new RequestRefusedException(
                        Problem.NOT_CAUGHT_UP, "The reads are not yet where that replay was; try again in a moment.");
            }
            return same;
        } catch (IllegalArgumentException e) {
            throw cursorRefused("A replay goes on with the parameters that it began with.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RequestRefusedException(Problem.FAULT, "Interrupted.");
        }
    }

    private static RequestRefusedException cursorRefused(String rule) {
        return RequestRefusedException.unreadable("cursor-unreadable", "after", rule, "the cursor of a frame");
    }

    private static FrameWriter writer(HttpServletRequest request) {
        List<MediaType> accepted = MediaType.parseMediaTypes(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        MediaType lines = MediaType.APPLICATION_NDJSON;
        MediaType events = MediaType.TEXT_EVENT_STREAM;
        double forLines = quality(accepted, lines);
        return accepted.isEmpty() || forLines >= quality(accepted, events) ? FrameWriter.LINES : FrameWriter.EVENTS;
    }

    private static double quality(List<MediaType> accepted, MediaType type) {
        return accepted.stream()
                .filter(type::isCompatibleWith)
                .mapToDouble(each -> each.getQualityValue() + (each.isConcrete() ? 1 : 0))
                .max()
                .orElse(0);
    }

    static <E> E one(String parameter, String said, E[] all, Function<E, String> word) {
        return Arrays.stream(all)
                .filter(each -> word.apply(each).equals(said))
                .findFirst()
                .orElseThrow(() -> RequestRefusedException.unreadable(
                        "replay-" + parameter,
                        parameter,
                        "It is one of these words.",
                        Arrays.stream(all).map(word).collect(Collectors.joining(", "))));
    }
}
