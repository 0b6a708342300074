package dev.cairn.server.objective;

import dev.cairn.events.objective.ObjectiveId;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of a goal. */
@Page
class ObjectivePageController {

    private final ObjectiveShowing showing;

    ObjectivePageController(ObjectiveShowing showing) {
        this.showing = showing;
    }

    @GetMapping("/objectives/{objectiveId}")
    String objective(@PathVariable ObjectiveId objectiveId, Visit visit) {
        return showing.show(objectiveId, null, visit);
    }
}
