package dev.cairn.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.server.ServerTest;
import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class DemoTest {

    @Autowired
    private Demo demo;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void fillsAnEmptyCairnAndNoOtherOne() throws IOException {
        demo.run(new DefaultApplicationArguments());
        long without = events();

        demo.run(new DefaultApplicationArguments("--demo"));
        long with = events();

        assertThat(without).isZero();
        assertThat(with).isGreaterThan(300);
        assertThatThrownBy(() -> demo.run(new DefaultApplicationArguments("--demo")))
                .isInstanceOfSatisfying(StartRefusedException.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(ExitCode.LOG_NOT_EMPTY);
                    assertThat(refused).hasMessageContaining("empty Cairn");
                });
        assertThat(events()).isEqualTo(with);
    }

    private long events() {
        return jdbc.sql("select count(*) from log.event").query(Long.class).single();
    }
}
