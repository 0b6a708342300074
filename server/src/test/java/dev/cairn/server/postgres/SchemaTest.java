package dev.cairn.server.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.zaxxer.hikari.HikariDataSource;
import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class SchemaTest {

    private HikariDataSource database;
    private JdbcClient jdbc;
    private Flyway flyway;

    @BeforeEach
    void openAnEmptyDatabase() {
        database = TestPostgres.pool(TestPostgres.emptyDatabase(), 3);
        jdbc = JdbcClient.create(database);
        flyway = Flyway.configure().dataSource(database).load();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void makesAllTables() {
        Schema.migrate(flyway);

        assertThat(jdbc.sql("select count(*) from log.event").query(Long.class).single())
                .isZero();
    }

    @Test
    void leavesAloneWhatANewerCairnHasMade() {
        Schema.migrate(flyway);
        jdbc.sql("""
                insert into flyway_schema_history
                select max(installed_rank) + 1, '9999', 'of the future', 'SQL', 'V9999__of_the_future.sql', 1, 'later',
                       now(), 1, true
                from flyway_schema_history
                """).update();
        long before = migrations();

        assertThatThrownBy(() -> Schema.migrate(flyway))
                .hasMessageContaining("newer version of Cairn")
                .hasMessageContaining("9999")
                .asInstanceOf(type(StartRefusedException.class))
                .returns(ExitCode.DATA_NEWER, StartRefusedException::reason);
        assertThat(migrations()).isEqualTo(before);
    }

    @Test
    void refusesTablesThatOtherMigrationsHaveMade() {
        Schema.migrate(flyway);
        jdbc.sql("update flyway_schema_history set checksum = 1 where version = '1'")
                .update();

        assertThatThrownBy(() -> Schema.migrate(flyway))
                .asInstanceOf(type(StartRefusedException.class))
                .returns(ExitCode.SCHEMA_CHANGED, StartRefusedException::reason);
    }

    private long migrations() {
        return jdbc.sql("select count(*) from flyway_schema_history")
                .query(Long.class)
                .single();
    }
}
