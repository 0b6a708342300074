package dev.cairn.server.lineage;

import dev.cairn.events.cycle.CycleId;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.query.lineage.FindLinkProposals;
import dev.cairn.query.lineage.LinkProposals;
import dev.cairn.server.form.Form;
import dev.cairn.server.form.Shown;
import dev.cairn.server.page.Frame;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Link;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Visit;
import dev.cairn.server.page.Wording;
import dev.cairn.server.web.Questions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The page on which the goals of a cycle are linked to those of earlier ones. Whoever runs the programme says so here, for one goal
 * after the other; everybody else goes to the page of the goal's lineage, which knows what they may.
 */
@Page
class LinkProposalsPageController {

    private final Questions questions;
    private final Frames frames;
    private final Wording wording;

    LinkProposalsPageController(Questions questions, Frames frames, Wording wording) {
        this.questions = questions;
        this.frames = frames;
        this.wording = wording;
    }

    @GetMapping("/cycles/{cycleId}/link-proposals")
    String proposals(@PathVariable CycleId cycleId, Visit visit) {
        Frame frame = frames.show(visit);
        LinkProposals proposals = questions.ask(
                new FindLinkProposals(
                        cycleId.value(), null, new BigDecimal(FindLinkProposals.LEAST), visit.viewpoint()),
                LinkProposals.class);
        List<CycleInForce> cycles =
                questions.ask(new FindCycles(visit.viewpoint()), Cycles.class).cycles();
        Map<String, String> names =
                cycles.stream().collect(Collectors.toMap(CycleInForce::cycleId, CycleInForce::name));
        boolean open = !frame.past()
                && visit.me().standing().grants().runsProgramme()
                && cycles.stream().anyMatch(each -> each.cycleId().equals(cycleId.value()) && each.closedAt() == null);
        LinkingPages pages = new LinkingPages(frame.here(), wording.of(visit), names);
        visit.model()
                .addAttribute(
                        "page",
                        new LinkProposalsPage(
                                new Link(
                                        frame.to("/cycles/" + cycleId),
                                        names.getOrDefault(cycleId.value(), cycleId.value())),
                                proposals.proposals().stream()
                                        .map(each -> pages.proposed(
                                                each, open ? Form.of(each.objectiveId(), Shown.NOTHING) : null))
                                        .toList(),
                                proposals.basis().position()));
        return "link-proposals";
    }
}
