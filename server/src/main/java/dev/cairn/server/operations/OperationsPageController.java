package dev.cairn.server.operations;

import dev.cairn.command.RuleBroken;
import dev.cairn.server.page.Frames;
import dev.cairn.server.page.Page;
import dev.cairn.server.page.Wording;
import dev.cairn.server.page.Words;
import dev.cairn.server.projection.ProjectionFeed;
import dev.cairn.server.projection.ProjectionVersions;
import dev.cairn.server.rebuild.Rebuild;
import dev.cairn.server.rebuild.Rebuild.Cause;
import dev.cairn.server.rebuild.Rebuild.Switching;
import dev.cairn.server.rebuild.Rebuilds;
import dev.cairn.server.telemetry.ProjectionLag;
import dev.cairn.server.web.Asker;
import dev.cairn.server.web.Problem;
import dev.cairn.server.web.RequestRefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The page of operations, and what is begun there. */
@Page
class OperationsPageController {

    private static final String PATH = "/operations";

    private final ProjectionVersions versions;
    private final ProjectionFeed feed;
    private final ProjectionLag lag;
    private final Rebuilds rebuilds;
    private final VerificationInHand verification;
    private final Frames frames;
    private final Wording wording;
    private final Clock clock;

    OperationsPageController(
            ProjectionVersions versions,
            ProjectionFeed feed,
            ProjectionLag lag,
            Rebuilds rebuilds,
            VerificationInHand verification,
            Frames frames,
            Wording wording,
            Clock clock) {
        this.versions = versions;
        this.feed = feed;
        this.lag = lag;
        this.rebuilds = rebuilds;
        this.verification = verification;
        this.frames = frames;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping(PATH)
    String operations(Locale locale, HttpServletRequest request, Model model) {
        frames.show(model, request);
        List<Rebuild> latest = rebuilds.latest();
        Words words = wording.of(
                locale,
                clock.instant(),
                latest.stream().map(Rebuild::askedBy).filter(Objects::nonNull).toList(),
                Map.of());
        lag.look();
        ProjectionFeed.Stopped stopped = feed.stopped();
        model.addAttribute(
                "operations",
                new OperationsPages(words)
                        .page(
                                lag.seen(),
                                versions.standStill(),
                                stopped == null ? null : stopped.failure(),
                                versions.all(),
                                latest,
                                verification.status()));
        return "operations";
    }

    /**
     * Makes projections anew beside what is shown.
     *
     * @param projection one of them; nothing for all
     * @param never whether somebody looks first before the new rows come in the place of the old ones
     */
    @PostMapping(PATH + "/rebuilds")
    RedirectView rebuild(
            @RequestParam(defaultValue = "") String projection,
            @RequestParam(defaultValue = "false") boolean never,
            Asker asker) {
        List<String> known =
                versions.all().stream().map(ProjectionVersions.Versions::name).toList();
        if (!projection.isEmpty() && !known.contains(projection)) {
            throw RuleBroken.invalid(
                    "projection-unknown", "projection", "Projections are named " + String.join(", ", known) + ".");
        }
        long rebuildId = rebuilds.ask(
                        projection.isEmpty() ? known : List.of(projection),
                        Cause.ASKED,
                        never ? Switching.NEVER : Switching.WHEN_EQUAL,
                        asker.actor().value())
                .orElseThrow(() -> new RequestRefusedException(
                        Problem.CONCURRENT_CHANGE, "One of these projections is being made anew already."));
        return seeOther("#rebuild-" + rebuildId);
    }

    @PostMapping(PATH + "/rebuilds/{rebuildId}/cancellation")
    RedirectView cancel(@PathVariable long rebuildId) {
        require(rebuilds.cancel(rebuildId));
        return seeOther("#rebuilds");
    }

    @PostMapping(PATH + "/rebuilds/{rebuildId}/switch")
    RedirectView switchOver(@PathVariable long rebuildId) {
        require(rebuilds.switchOver(rebuildId));
        return seeOther("#rebuilds");
    }

    private static void require(boolean done) {
        if (!done) {
            throw new RequestRefusedException(Problem.CONCURRENT_CHANGE, "There is no such rebuild in hand any more.");
        }
    }

    /** Begins to prove that everything is whole; where that is being done already, waits for it. */
    @PostMapping(PATH + "/verification")
    RedirectView verify() {
        verification.begin();
        return seeOther("#verification");
    }

    private static RedirectView seeOther(@Nullable String part) {
        RedirectView view = new RedirectView(PATH + (part == null ? "" : part), false, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
