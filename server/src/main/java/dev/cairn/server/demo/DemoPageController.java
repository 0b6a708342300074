package dev.cairn.server.demo;

import dev.cairn.server.log.EventLog;
import dev.cairn.server.page.Page;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Problem;
import dev.cairn.server.web.RequestRefusedException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes the button by which a Cairn that is empty gets the sample organisation. */
@Page
class DemoPageController {

    private final DemoOrganisation organisation;
    private final EventLog log;

    DemoPageController(DemoOrganisation organisation, EventLog log) {
        this.organisation = organisation;
        this.log = log;
    }

    @PostMapping("/sample-organisation")
    synchronized ResponseEntity<Void> fill(Asker asker) {
        if (log.last() > 0) {
            throw new RequestRefusedException(
                    Problem.RULE_BROKEN, "The sample organisation is for an empty Cairn, and this one has a history.");
        }
        organisation.fill(asker.actor());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/"))
                .build();
    }
}
