package dev.cairn.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.query.ProjectionPosition;
import dev.cairn.server.ServerTest;
import dev.cairn.server.web.HttpCalls;
import dev.cairn.server.web.HttpCalls.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is seen when the answer of an import is there. */
@ServerTest
class ImportIsShownTest {

    @LocalServerPort
    private int port;

    @Value("${cairn.home}")
    private String home;

    @Autowired
    private ProjectionPosition shown;

    @Test
    void showsWhatWasImportedToEverybodyWhenItIsAnswered() throws Exception {
        StringBuilder file = new StringBuilder("""
                at,actor,cycle,team,objective,key_result,change,value,metric,unit,baseline,target
                2024-01-02,sample-anna,2024-Q1,,,,cycle-defined,2024-01-01/2024-03-31,,,,
                2024-01-02,sample-anna,2024-Q1,Sample ovens,Bake more bread,,objective-set,,,,,
                2024-01-02,sample-anna,2024-Q1,Sample ovens,Bake more bread,Loaves,key-result-added,,increase,loaves,40,100
                """);
        for (int value = 0; value < 300; value++) {
            file.append("2024-02-01,sample-ben,2024-Q1,Sample ovens,Bake more bread,Loaves,check-in,")
                    .append(value)
                    .append(",,,,\n");
        }

        Answer answer = HttpCalls.asOperator(port, home)
                .call("POST", "/api/v1/imports", file.toString(), Map.of("Content-Type", "text/csv"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(shown.current())
                .isGreaterThanOrEqualTo(answer.json().at("/position").asLong());
    }
}
