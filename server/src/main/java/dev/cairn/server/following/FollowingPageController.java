package dev.cairn.server.following;

import dev.cairn.server.page.LocalPath;
import dev.cairn.server.page.Page;
import dev.cairn.server.security.SignedIn;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes the buttons by which one follows a team or a goal on a page. */
@Page
class FollowingPageController {

    private final Following following;

    FollowingPageController(Following following) {
        this.following = following;
    }

    /**
     * @param subject a team or a goal
     * @param follow whether to follow it from now on, or no more
     * @param next where the button was
     */
    @PostMapping("/following")
    ResponseEntity<Void> follow(
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "true") boolean follow,
            @RequestParam(required = false) @Nullable String next,
            SignedIn me) {
        if (follow) {
            following.begin(me.personId(), subject);
        } else {
            following.end(me.personId(), subject);
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(LocalPath.of(next)))
                .build();
    }
}
