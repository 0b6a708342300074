package dev.cairn.server.following;

import dev.cairn.server.following.Following.Followed;
import dev.cairn.server.security.SignedIn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What one follows, over HTTP. */
@RestController
@RequestMapping("/api/v1/following")
@Tag(name = "People")
class FollowingController {

    private static final String SUBJECT = "The id of a team or of an objective";

    private final Following following;

    FollowingController(Following following) {
        this.following = following;
    }

    @GetMapping
    @Operation(
            summary = "The teams and goals that I follow",
            description = "What moved in them since the last visit stands on the first page.")
    FollowedByMe listFollowing(SignedIn me) {
        return new FollowedByMe(following.of(me.personId()));
    }

    @PutMapping("/{subjectId}")
    @Operation(summary = "Follow a team or a goal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void follow(@Parameter(description = SUBJECT) @PathVariable String subjectId, SignedIn me) {
        following.begin(me.personId(), subjectId);
    }

    @DeleteMapping("/{subjectId}")
    @Operation(summary = "Follow a team or a goal no more")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(@Parameter(description = SUBJECT) @PathVariable String subjectId, SignedIn me) {
        following.end(me.personId(), subjectId);
    }

    /**
     * What somebody follows.
     *
     * @param following the latest first
     */
    record FollowedByMe(List<Followed> following) {}
}
