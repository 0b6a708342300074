package dev.cairn.server.verification;

import java.sql.SQLException;

/** Looks whether every read model is what the log makes of it. */
interface ReadModelCheck {

    /** Tells each row that is other than the log makes it, and how many there are. */
    void check(Findings findings, VerificationProgress progress) throws SQLException;
}
