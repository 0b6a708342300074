package dev.cairn.server.postgres;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ServerCheckTest {

    private static final Duration WITHIN = Duration.ofSeconds(20);

    @Test
    void acceptsAServerThatMayLoseDataOnlyWhenToldSo() {
        PostgresAccess access = TestPostgres.emptyDatabase();

        assertThatCode(() -> ServerCheck.require(access, WITHIN, false)).doesNotThrowAnyException();
        refuses(
                () -> ServerCheck.require(access, WITHIN, true),
                ExitCode.POSTGRES_NOT_DURABLE,
                "fsync, full_page_writes, synchronous_commit");
    }

    @Test
    void refusesAServerThatDoesNotAnswer() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        PostgresAccess nobody = new PostgresAccess("jdbc:postgresql://127.0.0.1:" + free + "/cairn", "cairn", "");

        refuses(
                () -> ServerCheck.require(nobody, WITHIN, true),
                ExitCode.POSTGRES_UNREACHABLE,
                "jdbc:postgresql://127.0.0.1:" + free + "/cairn does not answer");
    }

    @Test
    void refusesAServerThatDoesNotLetItIn() throws SQLException {
        PostgresAccess access = TestPostgres.emptyDatabase();
        try (var connection = access.connect(WITHIN);
                Statement statement = connection.createStatement()) {
            statement.execute("drop role if exists outsider");
            statement.execute("create role outsider nologin");
        }

        refuses(
                () -> ServerCheck.require(new PostgresAccess(access.url(), "outsider", "x"), WITHIN, true),
                ExitCode.POSTGRES_ACCESS_DENIED,
                "does not let in outsider");
    }

    @Test
    void refusesADatabaseThatIsNotThere() {
        PostgresAccess access = TestPostgres.emptyDatabase();
        PostgresAccess missing = new PostgresAccess(access.url() + "_missing", access.username(), access.password());

        refuses(() -> ServerCheck.require(missing, WITHIN, true), ExitCode.POSTGRES_ACCESS_DENIED, "is not there");
    }

    @Test
    void refusesAUrlThatIsNone() {
        PostgresAccess nonsense = new PostgresAccess("postgres://host/db", "cairn", "");

        refuses(() -> ServerCheck.require(nonsense, WITHIN, true), ExitCode.MISCONFIGURED, "jdbc:postgresql://");
    }

    @Test
    void refusesAnOldServer() {
        refuses(() -> ServerCheck.requireVersion(15, "15.9"), ExitCode.POSTGRES_TOO_OLD, "version 15.9");
        assertThatCode(() -> ServerCheck.requireVersion(16, "16.0")).doesNotThrowAnyException();
    }

    private static void refuses(ThrowingCallable start, ExitCode reason, String words) {
        assertThatThrownBy(start)
                .hasMessageContaining(words)
                .asInstanceOf(type(StartRefusedException.class))
                .returns(reason, StartRefusedException::reason);
    }
}
