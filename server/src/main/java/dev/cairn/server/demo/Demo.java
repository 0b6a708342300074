package dev.cairn.server.demo;

import dev.cairn.events.person.PersonId;
import dev.cairn.server.access.Grant;
import dev.cairn.server.access.Granting;
import dev.cairn.server.access.Role;
import dev.cairn.server.imports.ImportProgress;
import dev.cairn.server.imports.ImportReport;
import dev.cairn.server.imports.Imports;
import dev.cairn.server.imports.Layout;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.people.People;
import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Fills an empty Cairn with the sample organisation where it is started with {@code --demo}. It is an import like any other:
 * the log has recorded it now, and the file claims that it was recorded in the course of the quarters.
 */
@Component
class Demo implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final String OPTION = "demo";
    private static final String OPERATOR = "operator";
    private static final String FILE = "demo-history.csv";

    /** As whom one looks around: the one who runs the bakery. */
    private static final String GUEST = "sample-anna";

    private final Imports imports;
    private final People people;
    private final Granting granting;
    private final DemoWelcome welcome;
    private final EventLog log;
    private final Clock clock;

    Demo(Imports imports, People people, Granting granting, DemoWelcome welcome, EventLog log, Clock clock) {
        this.imports = imports;
        this.people = people;
        this.granting = granting;
        this.welcome = welcome;
        this.log = log;
        this.clock = clock;
    }

    /** @throws StartRefusedException where the log has something in it already */
    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        if (log.last() > 0) {
            throw new StartRefusedException(
                    ExitCode.LOG_NOT_EMPTY,
                    "The sample organisation is for an empty Cairn, and this one has a history: start it without --demo,"
                            + " or with CAIRN_HOME set to another directory.");
        }
        PersonId operator = people.called(OPERATOR);
        Path file = Files.createTempFile("cairn-demo-", ".csv");
        try {
            try (Writer out = Files.newBufferedWriter(file)) {
                DemoHistory.write(clock.instant(), out);
            }
            ImportReport report = imports.take(file, FILE, operator, Layout.HISTORY, false, ImportProgress.SILENT);
            if (report.outcome() != ImportReport.Outcome.IMPORTED) {
                throw new IllegalStateException("The sample organisation breaks a rule: " + report.problems());
            }
            PersonId guest = people.called(GUEST);
            granting.give(guest, Grant.of(Role.ADMIN), operator);
            welcome.welcome(guest);
            LOG.info("The sample organisation is there: {} events.", report.events());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
