package dev.cairn.server.postgres;

import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the tables to what this version of Cairn works with, and leaves alone what a newer one has made. */
final class Schema {

    private Schema() {}

    /** @throws StartRefusedException where the tables are newer, or were changed by hand; nothing is touched then */
    static void migrate(Flyway flyway) {
        requireNotNewer(flyway);
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new StartRefusedException(
                    ExitCode.SCHEMA_CHANGED,
                    "The tables were made by migrations that differ from those of this Cairn; use the version that made"
                            + " them.",
                    e);
        } catch (FlywayException e) {
            throw new StartRefusedException(
                    ExitCode.SCHEMA_CHANGED,
                    "The tables cannot be brought to this version of Cairn, and are as they were: " + firstLine(e),
                    e);
        }
    }

    private static void requireNotNewer(Flyway flyway) {
        Optional<MigrationInfo> unknown = Arrays.stream(flyway.info().applied())
                .filter(applied -> applied.getState() == MigrationState.FUTURE_SUCCESS
                        || applied.getState() == MigrationState.MISSING_SUCCESS)
                .reduce((one, later) -> later);
        if (unknown.isPresent()) {
            throw new StartRefusedException(
                    ExitCode.DATA_NEWER,
                    "The data was written by a newer version of Cairn (its tables are at "
                            + unknown.get().getVersion() + ", " + unknown.get().getDescription()
                            + "); use that version or a later one.");
        }
    }

    private static String firstLine(FlywayException e) {
        return String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
    }
}
