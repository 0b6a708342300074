package dev.cairn.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.cli.CapturedTerminal;
import dev.cairn.server.web.HttpCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files into and out of a Cairn that runs, from the terminal and over HTTP. */
@ServerTest
class ImportCommandTest {

    private static final String FILE = """
            at,actor,cycle,team,objective,key_result,change,value,metric,unit,baseline,target,weight
            2026-01-01,sample-ben,CYCLE,,,,cycle-defined,2026-01-01/2026-03-31,,,,,
            2026-01-02,sample-ben,CYCLE,CYCLE ovens,Bake more,,objective-set,,,,,,
            2026-01-02,sample-ben,CYCLE,CYCLE ovens,Bake more,Loaves a day,key-result-added,,increase,loaves,40,100,
            2026-01-15T10:00:00Z,sample-ben,CYCLE,CYCLE ovens,Bake more,Loaves a day,check-in,55,,,,,
            """;

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @TempDir
    private Path directory = Path.of(".");

    private CapturedTerminal terminal = new CapturedTerminal();

    @BeforeEach
    void openTerminal() {
        terminal = new CapturedTerminal().with("CAIRN_HOME", home).with("CAIRN_PORT", Integer.toString(port));
    }

    @Test
    void importsAFileAndSaysWhatBecameOfIt() throws IOException {
        int exit = terminal.execute("import", file("first", FILE));

        assertThat(terminal.err()).isEmpty();
        assertThat(exit).isZero();
        assertThat(terminal.out())
                .contains("first.csv:3: note: The team “first ovens” was never formed; it is formed here.")
                .contains("Imported: 4 rows, 6 events");
    }

    @Test
    void saysOnWhichLineAndInWhichColumnAFileIsWrong() throws IOException {
        int exit = terminal.execute("import", file("wrong", FILE.replace(",40,100,", ",40,many,")));

        assertThat(exit).isEqualTo(1);
        assertThat(terminal.out())
                .contains("wrong.csv:4, column target: A number is written with digits and a decimal point."
                        + " (there: many; accepted: 12.5)")
                .contains("Refused, nothing was recorded");
    }

    @Test
    void recordsNothingOfADryRun() throws IOException {
        String path = file("dry", FILE);

        terminal.execute("import", "--dry-run", path);
        String dry = terminal.out();
        terminal.execute("import", path);

        assertThat(dry).contains("It would be imported: 4 rows, 6 events");
        assertThat(terminal.out()).contains("Imported: 4 rows, 6 events");
    }

    @Test
    void showsWhatItHasImportedToTheNextQuestion() throws Exception {
        terminal.execute("import", file("shown", FILE));

        HttpCalls.Answer answer = HttpCalls.asOperator(port, home).get("/api/v1/teams");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("shown ovens");
    }

    @Test
    void answersAWrongFileOverHttpWithAProblemThatHasTheReport() throws Exception {
        HttpCalls.Answer answer = HttpCalls.asOperator(port, home)
                .call(
                        "POST",
                        "/api/v1/imports?file=wrong.csv",
                        FILE.replace("objective-set", "objective-sat"),
                        Map.of("Content-Type", "text/csv"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("change-unknown", "\"line\":3");
    }

    @Test
    void refusesAFileThatIsNeitherAHistoryNorAPlan() throws IOException {
        int exit = terminal.execute("import", file("other", "name,colour\na,b\n"));

        assertThat(exit).isEqualTo(1);
        assertThat(terminal.out()).contains("other.csv:1: A file has the columns of a history");
    }

    @Test
    void exportsToAFileWhatItWritesToStandardOutput() throws IOException {
        terminal.execute("import", file("out", FILE));
        Path written = directory.resolve("written.csv");

        int exit = terminal.execute("export", "history", "--out", written.toString());
        int toStandardOutput = terminal.execute("export", "history");

        assertThat(exit).isZero();
        assertThat(toStandardOutput).isZero();
        assertThat(terminal.out()).isEqualTo(Files.readString(written)).contains("out ovens");
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        int exit = terminal.execute("import", "/nowhere/history.csv");

        assertThat(exit).isEqualTo(2);
        assertThat(terminal.err()).contains("There is no file /nowhere/history.csv");
    }

    private String file(String cycle, String content) throws IOException {
        Path file = directory.resolve(cycle + ".csv");
        Files.writeString(file, content.replace("CYCLE", cycle));
        return file.toString();
    }
}
