package dev.cairn.server.demo;

import dev.cairn.events.person.PersonId;
import dev.cairn.server.access.Grant;
import dev.cairn.server.access.Granting;
import dev.cairn.server.access.Role;
import dev.cairn.server.log.EventLog;
import dev.cairn.server.people.People;
import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Fills an empty Cairn with the sample organisation where it is started with {@code --demo}. */
@Component
class Demo implements ApplicationRunner {

    private static final String OPTION = "demo";

    /** As whom one looks around: the one who runs the bakery. */
    private static final String GUEST = "sample-anna";

    private final DemoOrganisation organisation;
    private final People people;
    private final Granting granting;
    private final DemoWelcome welcome;
    private final EventLog log;

    Demo(DemoOrganisation organisation, People people, Granting granting, DemoWelcome welcome, EventLog log) {
        this.organisation = organisation;
        this.people = people;
        this.granting = granting;
        this.welcome = welcome;
        this.log = log;
    }

    /** @throws StartRefusedException where the log has something in it already */
    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption(OPTION)) {
            return;
        }
        if (log.last() > 0) {
            throw new StartRefusedException(
                    ExitCode.LOG_NOT_EMPTY,
                    "The sample organisation is for an empty Cairn, and this one has a history: start it without --demo,"
                            + " or with CAIRN_HOME set to another directory.");
        }
        PersonId operator = people.called(People.OPERATOR);
        organisation.fill(operator);
        PersonId guest = people.called(GUEST);
        granting.give(guest, Grant.of(Role.ADMIN), operator);
        welcome.welcome(guest);
    }
}
