package dev.cairn.server.live;

import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.server.page.Page;
import dev.cairn.server.web.Problem;
import dev.cairn.server.web.RequestRefusedException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Where the page of a goal hears that the goal has changed: server-sent events, as the HTML standard has them. */
@Page
class LiveChangesController {

    private final LiveChanges changes;

    LiveChangesController(LiveChanges changes) {
        this.changes = changes;
    }

    @GetMapping("/objectives/{objectiveId}/changes")
    SseEmitter changes(
            @PathVariable ObjectiveId objectiveId,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response) {
        if (accept == null || !accept.contains(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            throw new RequestRefusedException(
                    Problem.NOT_ACCEPTABLE,
                    "Changes are told as they happen, in " + MediaType.TEXT_EVENT_STREAM_VALUE + ".");
        }
        // Proxies that gather what they pass on would keep it back.
        response.setHeader("X-Accel-Buffering", "no");
        return changes.watch(objectiveId.value());
    }
}
