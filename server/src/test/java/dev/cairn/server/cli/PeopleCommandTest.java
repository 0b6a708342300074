package dev.cairn.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People and tokens in the terminal, against a Cairn that runs. */
@ServerTest
class PeopleCommandTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    private CapturedTerminal terminal = new CapturedTerminal();

    @BeforeEach
    void sitDown() {
        terminal = here();
    }

    @Test
    void aPersonIsAddedGivenARoleListedAndDeactivated() {
        assertThat(terminal.execute("people", "add", "sample-anna", "--name", "Anna Sample"))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.execute("people", "grant", "sample-anna", "programme"))
                .isZero();
        terminal.execute("people", "list");
        assertThat(terminal.out().lines())
                .anyMatch(line -> line.matches("sample-anna +Anna Sample +programme *"))
                .anyMatch(line -> line.startsWith("operator"));

        assertThat(terminal.execute("people", "invite", "sample-anna")).isZero();
        assertThat(terminal.out().strip()).hasSize(43);
        assertThat(terminal.err()).contains("Hand this over to sample-anna only");

        assertThat(terminal.execute("people", "revoke", "sample-anna", "programme"))
                .isZero();
        assertThat(terminal.execute("people", "deactivate", "sample-anna")).isZero();
        terminal.execute("people", "list");
        assertThat(terminal.out()).containsPattern("sample-anna +Anna Sample +deactivated");
    }

    @Test
    void anErasureAsksForTheHandleOnceMore() {
        terminal.execute("people", "add", "sample-dan");

        assertThat(terminal.execute("people", "erase", "sample-dan")).isEqualTo(2);
        assertThat(terminal.execute("people", "erase", "sample-dan", "--confirm", "sample-ben"))
                .isEqualTo(1);
        assertThat(terminal.execute("people", "erase", "sample-dan", "--confirm", "sample-dan"))
                .isZero();

        terminal.execute("people", "list");
        assertThat(terminal.out()).doesNotContain("sample-dan");
    }

    @Test
    void aTokenWorksInPlaceOfTheDataDirectoryUntilItIsRevoked() {
        assertThat(terminal.execute("token", "create", "Elsewhere", "--days", "3"))
                .as(terminal.err())
                .isZero();
        String token = terminal.out().strip();
        String id = terminal.err().substring(0, terminal.err().indexOf(' '));
        CapturedTerminal elsewhere = new CapturedTerminal()
                .with("CAIRN_URL", "http://127.0.0.1:" + port)
                .with("CAIRN_TOKEN", token);

        assertThat(elsewhere.execute("whoami")).as(elsewhere.err()).isZero();
        assertThat(elsewhere.out()).isEqualTo("operator: admin, with a token of the scope read\n");
        assertThat(elsewhere.execute("people", "add", "sample-eve")).isEqualTo(1);
        assertThat(elsewhere.err()).contains("A token of the scope read changes nothing.");

        terminal.execute("token", "list");
        assertThat(terminal.out()).contains(id, "Elsewhere", "read");
        assertThat(terminal.execute("token", "revoke", id)).isZero();
        assertThat(elsewhere.execute("whoami")).isEqualTo(4);
    }

    @Test
    void theTokenOfTheDataDirectoryIsNotSentToAnotherMachine() {
        CapturedTerminal astray = here().with("CAIRN_URL", "http://cairn.example");

        assertThat(astray.execute("whoami")).isEqualTo(4);
        assertThat(astray.err()).contains("is not sent to another machine").hasLineCount(1);
    }

    @Test
    void whoIsNotThereIsSaidToBe() {
        assertThat(terminal.execute("people", "invite", "sample-nobody")).isEqualTo(1);
        assertThat(terminal.err()).contains("There is nobody called sample-nobody");
        assertThat(terminal.execute("people")).isEqualTo(2);
    }

    private CapturedTerminal here() {
        return new CapturedTerminal()
                .with("CAIRN_HOME", home)
                .with("CAIRN_PORT", Integer.toString(port))
                .with("COLUMNS", "100");
    }
}
