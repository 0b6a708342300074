package dev.cairn.server.demo;

import dev.cairn.events.person.PersonId;
import dev.cairn.query.ProjectionPosition;
import dev.cairn.query.Viewpoint;
import dev.cairn.query.directory.CycleInForce;
import dev.cairn.query.directory.Cycles;
import dev.cairn.query.directory.FindCycles;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.security.SignInLink;
import dev.cairn.server.web.Questions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Shows whoever started a sample organisation the way in: a link that signs in once, as somebody of it, and begins with the replay
 * of the last quarter. Where there is a desktop, its browser follows the link.
 */
@Component
class DemoWelcome {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWelcome.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SignInLink links;
    private final Questions questions;
    private final ProjectionPosition reads;
    private final EventLog log;
    private final Clock clock;
    private final boolean browser;
    private @Nullable PersonId guest;

    DemoWelcome(
            SignInLink links,
            Questions questions,
            ProjectionPosition reads,
            EventLog log,
            Clock clock,
            @Value("${cairn.demo.browser:true}") boolean browser) {
        this.links = links;
        this.questions = questions;
        this.reads = reads;
        this.log = log;
        this.clock = clock;
        this.browser = browser;
    }

    /** Who is welcomed. */
    void welcome(PersonId personId) {
        guest = personId;
    }

    /** After it was said that Cairn is ready. */
    @EventListener
    @Order(1)
    void ready(ApplicationReadyEvent event) {
        if (guest == null) {
            return;
        }
        Environment environment = event.getApplicationContext().getEnvironment();
        String link = "http://" + environment.getProperty("server.address") + ":"
                + environment.getProperty("local.server.port") + links.issue(guest, this::lastQuartersReplay);
        System.out.println("See the last quarter once more: " + link
                + " signs you in; it is good once, for ten minutes, on this machine.");
        if (browser) {
            DesktopBrowser.open(link, System.getProperty("os.name", ""), System.getenv());
        }
    }

    /** Of the cycles that are over, the one that ended last; a quarter before its year. The reads may have to catch up first. */
    String lastQuartersReplay() {
        awaitReads();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<CycleInForce> cycles = questions
                .ask(new FindCycles(Viewpoint.present(now)), Cycles.class)
                .cycles();
        return cycles.stream()
                .filter(cycle -> cycle.end().isBefore(now))
                .max(Comparator.comparing(CycleInForce::end).thenComparing(CycleInForce::start))
                .map(cycle -> "/cycles/" + cycle.cycleId() + "/replay")
                .orElse("/");
    }

    private void awaitReads() {
        try {
            if (!reads.awaitAtLeast(log.last(), PATIENCE)) {
                LOG.warn("The reads have not caught up with the sample organisation yet.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
