package dev.cairn.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls.Answer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The example of docs/time.md is imported, and its questions have the answers that it says. */
@ServerTest
class TimeDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/time.md");
    private static final Pattern EXAMPLE = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL);
    private static final String FORMS = "| `asOf` | `knownAt` | value | target | progress | |";
    private static final String CLAIMS = "| `knownAt` | `witnessed` | answer |";

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home = "";

    @Test
    void itsQuestionsHaveItsAnswers() throws Exception {
        HttpCalls calls = HttpCalls.asOperator(port, home);
        Matcher example = EXAMPLE.matcher(Files.readString(DOCUMENT));
        assertThat(example.find()).isTrue();
        Answer imported = calls.call("POST", "/api/v1/imports", example.group(1), Map.of("Content-Type", "text/csv"));
        assertThat(imported.json().path("outcome").asString(""))
                .as(imported.text())
                .isEqualTo("IMPORTED");
        String path = "/api/v1/cycles/"
                + calls.get("/api/v1/cycles").json().at("/cycles/0/cycleId").asString("") + "/overview";

        List<List<String>> questions = rows(FORMS);
        assertThat(questions).hasSizeGreaterThanOrEqualTo(9);
        for (List<String> row : questions) {
            JsonNode answer = calls.get(path + "?" + parameter("asOf", row.get(0)) + parameter("knownAt", row.get(1)))
                    .json();
            JsonNode keyResult = answer.at("/objectives/0/keyResults/0");
            assertThat(List.of(
                            plain(keyResult.at("/said/value")),
                            plain(keyResult.at("/metric/target")),
                            keyResult
                                    .at("/assessment/progress")
                                    .decimalValue()
                                    .setScale(2, RoundingMode.HALF_UP)
                                    .toPlainString()))
                    .as("%s", row)
                    .isEqualTo(row.subList(2, 5));
        }

        List<List<String>> claims = rows(CLAIMS);
        assertThat(claims).hasSize(2);
        for (List<String> row : claims) {
            Answer answer =
                    calls.get(path + "?" + parameter("knownAt", row.get(0)) + parameter("witnessed", row.get(1)));
            assertThat(answer.status()).as("%s", row).isEqualTo(Integer.parseInt(row.get(2)));
        }
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : name + "=" + value + "&";
    }

    private static String plain(JsonNode number) {
        return new BigDecimal(number.asString("")).stripTrailingZeros().toPlainString();
    }

    /** The cells of the table that has this header. */
    private static List<List<String>> rows(String header) throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT);
        int first = lines.indexOf(header) + 2;
        assertThat(first).as(header).isGreaterThan(1);
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines.subList(first, lines.size())) {
            if (!line.startsWith("|")) {
                break;
            }
            rows.add(Arrays.stream(line.substring(1).split("\\|", -1))
                    .map(String::strip)
                    .toList());
        }
        return rows;
    }
}
