package dev.cairn.server.rebuild;

import dev.cairn.command.RuleBroken;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.projection.ProjectionVersions;
import dev.cairn.server.rebuild.Rebuild.Cause;
import dev.cairn.server.rebuild.Rebuild.Switching;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Problem;
import dev.cairn.server.web.RequestRefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Projections, and making them anew. */
@RestController
@Tag(name = "Operations")
class RebuildController {

    private static final String REBUILDS = "/api/v1/rebuilds";
    private static final String ALL = "all";

    private final Rebuilds rebuilds;
    private final ProjectionVersions versions;
    private final ProjectionPosition position;
    private final EventLog log;

    RebuildController(Rebuilds rebuilds, ProjectionVersions versions, ProjectionPosition position, EventLog log) {
        this.rebuilds = rebuilds;
        this.versions = versions;
        this.position = position;
        this.log = log;
    }

    @GetMapping("/api/v1/projections")
    @Operation(
            summary = "The projections, and how far they are",
            description = "All of them are true for one position of the log.")
    Projections listProjections() {
        return new Projections(position.current(), log.last(), versions.standStill(), versions.all());
    }

    @GetMapping(REBUILDS)
    @Operation(summary = "The latest rebuilds, those in hand first")
    Latest listRebuilds() {
        return new Latest(rebuilds.latest());
    }

    @GetMapping(REBUILDS + "/{rebuildId}")
    @Operation(summary = "A rebuild: how far it is, and what came of it")
    Rebuild showRebuild(@PathVariable long rebuildId) {
        return rebuilds.find(rebuildId)
                .orElseThrow(() -> new RequestRefusedException(
                        Problem.NOT_THERE, "There is no rebuild of the number " + rebuildId + "."));
    }

    @PostMapping(REBUILDS)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make projections anew beside what is shown", description = """
                    What is shown stays, and follows the log meanwhile. Once the new rows are there, they are compared with those
                    that are shown, and come in their place where they are equal.""")
    ResponseEntity<Rebuild> startRebuild(@RequestBody StartRebuildBody body, Asker asker) {
        List<String> known =
                versions.all().stream().map(ProjectionVersions.Versions::name).toList();
        List<String> wanted = body.projections().equals(List.of(ALL)) ? known : distinct(body.projections(), known);
        long rebuildId = rebuilds.ask(
                        wanted, Cause.ASKED, body.wanted(), asker.actor().value())
                .orElseThrow(() -> new RequestRefusedException(
                        Problem.CONCURRENT_CHANGE,
                        "One of these projections is being made anew already; GET " + REBUILDS + " says which."));
        return ResponseEntity.created(URI.create(REBUILDS + "/" + rebuildId)).body(showRebuild(rebuildId));
    }

    private static List<String> distinct(List<String> wanted, List<String> known) {
        if (wanted.isEmpty() || !known.containsAll(wanted)) {
            throw RuleBroken.invalid(
                    "projection-unknown",
                    "projections",
                    "Projections are named " + String.join(", ", known) + ", or all of them: all.");
        }
        // In the order in which they are fed.
        return known.stream().filter(wanted::contains).toList();
    }

    @PostMapping(REBUILDS + "/{rebuildId}/cancellation")
    @Operation(summary = "Give a rebuild up", description = "What is shown stays as it is.")
    Rebuild cancelRebuild(@PathVariable long rebuildId) {
        Rebuild rebuild = showRebuild(rebuildId);
        if (!rebuilds.cancel(rebuildId)) {
            throw over(rebuild);
        }
        return showRebuild(rebuildId);
    }

    @PostMapping(REBUILDS + "/{rebuildId}/switch")
    @Operation(
            summary = "Put what was built in the place of what is shown",
            description = "Also where both differ; the rebuild says how.")
    Rebuild switchRebuild(@PathVariable long rebuildId) {
        Rebuild rebuild = showRebuild(rebuildId);
        if (!rebuilds.switchOver(rebuildId)) {
            throw over(rebuild);
        }
        return showRebuild(rebuildId);
    }

    private static RequestRefusedException over(Rebuild rebuild) {
        return new RequestRefusedException(
                Problem.CONCURRENT_CHANGE,
                "Rebuild " + rebuild.rebuildId() + " is " + rebuild.state().word() + ".");
    }

    /**
     * The projections.
     *
     * @param position the position of the log that all of them are true for; -1 where nothing was taken in yet
     * @param lastOfLog the last position of the log
     * @param standing whether they stand still until a rebuild is over, for this Cairn cannot go on with what an older one made
     * @param projections each of them
     */
    record Projections(
            long position, long lastOfLog, boolean standing, List<ProjectionVersions.Versions> projections) {}

    /**
     * Rebuilds.
     *
     * @param rebuilds the latest first
     */
    record Latest(List<Rebuild> rebuilds) {}

    /**
     * What is to be made anew.
     *
     * @param projections the names of projections, or {@code all}
     * @param switching when it comes in the place of what is shown by itself: {@code when-equal}, the default, or
     *     {@code never}
     */
    @Schema(example = """
            {"projections": ["progress"], "switching": "when-equal"}
            """)
    record StartRebuildBody(
            List<String> projections, @Nullable String switching) {

        Switching wanted() {
            if (switching == null) {
                return Switching.WHEN_EQUAL;
            }
            return List.of(Switching.WHEN_EQUAL, Switching.NEVER).stream()
                    .filter(each -> each.word().equals(switching))
                    .findFirst()
                    .orElseThrow(
                            () -> RuleBroken.invalid("switching-unknown", "switching", "It is when-equal or never."));
        }
    }
}
