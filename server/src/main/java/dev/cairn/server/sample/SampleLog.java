package dev.cairn.server.sample;

import dev.cairn.events.MetadataKeys;
import dev.cairn.events.person.PersonId;
import dev.cairn.server.log.LogNotEmptyException;
import dev.cairn.server.people.People;
import dev.cairn.server.postgres.PostgresAccess;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** The log of a sample organisation in the database of an empty Cairn. */
public final class SampleLog {

    private static final int PROGRESS_EVERY = 10_000;

    private SampleLog() {}

    /** How the log came to be. */
    public enum Recording {
        /**
         * It was taken in just now, and its events claim when they were recorded, as those of an imported file do. Nothing that
         * the log says of itself is untrue.
         */
        TAKEN_IN,
        /**
         * Each event as if it had been recorded when it happened, as in a log that has grown for years. That is untrue, and so
         * only for a Cairn that is thrown away.
         */
        AS_LIVED
    }

    /**
     * Fills an empty log.
     *
     * @param progress is told now and then how many events there are
     * @return how many events, and the position of the last one
     * @throws LogNotEmptyException where the log has something in it
     */
    public static Filled fill(
            PostgresAccess database, SampleSize size, Recording recording, Clock clock, LongConsumer progress)
            throws SQLException {
        SampleOrganisation organisation = new SampleOrganisation(size);
        try (LogFilling filling = LogFilling.begin(database)) {
            filling.addPeople(organisation.people());
            Consumer<Recorded> log = switch (recording) {
                case TAKEN_IN -> takingIn(filling, "sample of seed " + size.seed(), clock);
                case AS_LIVED -> asLived(filling);
            };
            organisation.run(recording == Recording.AS_LIVED ? null : clock.instant(), recorded -> {
                log.accept(recorded);
                if (filling.appended() % PROGRESS_EVERY == 0) {
                    progress.accept(filling.appended());
                }
            });
            long events = filling.appended();
            return new Filled(events, filling.commit());
        }
    }

    private static Consumer<Recorded> takingIn(LogFilling filling, String file, Clock clock) {
        PersonId operator = filling.person(People.OPERATOR);
        String correlationId = UUID.randomUUID().toString();
        return recorded -> filling.append(
                recorded.eventId(),
                recorded.event(),
                clock.instant(),
                Map.of(
                        MetadataKeys.ACTOR,
                        (operator == null ? recorded.by() : operator).value(),
                        MetadataKeys.REQUEST_ID,
                        recorded.requestId(),
                        MetadataKeys.CORRELATION_ID,
                        correlationId,
                        MetadataKeys.SOURCE,
                        MetadataKeys.SOURCE_IMPORT,
                        MetadataKeys.IMPORT_FILE,
                        file,
                        MetadataKeys.IMPORT_ROW,
                        Long.toString(filling.appended() + 1)));
    }

    private static Consumer<Recorded> asLived(LogFilling filling) {
        return recorded -> filling.append(
                recorded.eventId(),
                recorded.event(),
                recorded.at(),
                Map.of(
                        MetadataKeys.ACTOR,
                        recorded.by().value(),
                        MetadataKeys.REQUEST_ID,
                        recorded.requestId(),
                        MetadataKeys.CORRELATION_ID,
                        recorded.requestId(),
                        MetadataKeys.CAUSATION_ID,
                        recorded.requestId(),
                        MetadataKeys.SOURCE,
                        MetadataKeys.SOURCE_API));
    }

    /**
     * What is in the log now.
     *
     * @param events how many events
     * @param lastPosition the position of the last one
     */
    public record Filled(long events, long lastPosition) {}
}
