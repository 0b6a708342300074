package dev.cairn.server.report;

import dev.cairn.command.RuleBroken;
import dev.cairn.server.log.Overtaken;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;

/** What it means to whoever wrote a SELECT when PostgreSQL says no. */
final class SqlRefusals {

    private static final String FIELD = "sql";

    private SqlRefusals() {}

    /** The refusal, or the failure itself where it is none of the statement's. */
    static RuntimeException of(SQLException e, ReportSettings settings) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        if (String.valueOf(e.getMessage()).contains("maxResultBuffer")) {
            return tooLarge(settings);
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.equals("53300")) {
            return new DataAccessResourceFailureException("The database is away.", e);
        }
        if (Overtaken.is(e)) {
            return new CannotAcquireLockException("Others changed the tables meanwhile.", e);
        }
        return switch (state) {
            case "57014" ->
                RuleBroken.invalid(
                        "report-too-slow",
                        FIELD,
                        "A report takes no longer than this.",
                        settings.timeout().toMillis() + " ms");
            case "53400" -> // temp_file_limit
                RuleBroken.invalid(
                        "report-too-large",
                        FIELD,
                        "A report sorts and joins no more than has room.",
                        "fewer rows, or smaller ones, under way");
            case "53200", "54000", "54001", "22P06" -> tooLarge(settings);
            case "42501", "25006" ->
                RuleBroken.invalid(
                        "report-not-permitted",
                        FIELD,
                        "A report reads the schema reporting, and does nothing else: " + words(e) + ".");
            case "0A000" -> RuleBroken.invalid("report-no-select", FIELD, "A report is one SELECT: " + words(e) + ".");
            case "42701" ->
                RuleBroken.invalid(
                        "report-columns", FIELD, "Each column of a report has a name of its own: " + words(e) + ".");
            case "42601" ->
                RuleBroken.invalid("report-syntax", FIELD, "PostgreSQL cannot read the SELECT: " + words(e) + ".");
            case "42P01", "42703", "42883", "42704", "3F000", "42P02" ->
                RuleBroken.invalid(
                        "report-unknown-name",
                        FIELD,
                        "The SELECT names something that is not there: " + words(e) + ".",
                        "what docs/reporting.md lists");
            default -> RuleBroken.invalid("report-failed", FIELD, "PostgreSQL cannot do that: " + words(e) + ".");
        };
    }

    private static RuleBroken tooLarge(ReportSettings settings) {
        return RuleBroken.invalid(
                "report-too-large",
                FIELD,
                "The answer of a report is no larger than this.",
                settings.largest().toMegabytes() + " MB");
    }

    /** PostgreSQL's own words, with the place in the statement. */
    private static String words(SQLException e) {
        ServerErrorMessage said = e instanceof PSQLException failure ? failure.getServerErrorMessage() : null;
        @Nullable String message = said == null ? e.getMessage() : said.getMessage();
        String line = String.valueOf(message).replaceAll("\\s+", " ").strip();
        return line.length() > 300 ? line.substring(0, 300) : line;
    }
}
