package dev.cairn.server.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.server.home.DataDirectory;
import dev.cairn.server.start.FreePort;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

/**
 * The database from the data directory up. Each bean needs the one before it, so that they are also closed in the right
 * order: connections, server, data directory.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PostgresSettings.class)
class PostgresConfiguration {

    /** Opened before anything else is done, for it says whether Cairn may start at all. */
    @Bean
    DataDirectory dataDirectory(
            @Value("${cairn.home:}") String home,
            @Value("${server.address}") String address,
            @Value("${server.port}") int port)
            throws UnknownHostException {
        DataDirectory directory = DataDirectory.open(
                StringUtils.hasText(home) ? Path.of(home) : Path.of(System.getProperty("user.home"), ".cairn"));
        try {
            FreePort.require(InetAddress.getByName(address), port);
            return directory;
        } catch (RuntimeException | UnknownHostException e) {
            closeAfter(directory, e);
            throw e;
        }
    }

    @Bean
    @Conditional(EmbeddedWanted.class)
    EmbeddedServer embeddedServer(DataDirectory directory, PostgresSettings settings) {
        EmbeddedServer server = EmbeddedServer.start(directory.path().resolve("postgres"), settings.port());
        server.onLoss(refused -> {
            System.err.println("cairn: " + refused.getMessage());
            System.exit(refused.reason().number());
        });
        return server;
    }

    @Bean
    PostgresAccess postgresAccess(
            DataDirectory directory, PostgresSettings settings, ObjectProvider<EmbeddedServer> embedded) {
        EmbeddedServer server = embedded.getIfAvailable();
        PostgresAccess access = server != null ? server.access() : external(settings);
        ServerCheck.require(access, settings.connectWithin(), settings.requireDurable());
        return access;
    }

    @Bean
    HikariDataSource dataSource(PostgresAccess access, PostgresSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("cairn");
        config.setJdbcUrl(access.url());
        config.setUsername(access.username());
        config.setPassword(access.password());
        config.setMaximumPoolSize(settings.connections());
        config.setConnectionTimeout(settings.connectWithin().toMillis());
        // What was checked once is opened when it is needed: no second wait here.
        config.setInitializationFailTimeout(-1);
        // Each statement sees what was committed before it; the order of the log is built on that.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        // A Cairn whose machine is gone holds its locks no longer than half a minute.
        config.setConnectionInitSql(
                "set tcp_keepalives_idle = 15; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3");
        config.addDataSourceProperty("ApplicationName", "cairn");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        return new HikariDataSource(config);
    }

    @Bean
    FlywayMigrationStrategy migration() {
        return flyway -> {
            Schema.migrate(flyway);
            ReadableLog.bringUpToDate(flyway.getConfiguration().getDataSource());
        };
    }

    private static PostgresAccess external(PostgresSettings settings) {
        return new PostgresAccess(
                Objects.requireNonNull(settings.url()), orEmpty(settings.username()), orEmpty(settings.password()));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void closeAfter(DataDirectory directory, Exception because) {
        try {
            directory.close();
        } catch (java.io.IOException e) {
            because.addSuppressed(e);
        }
    }
}
