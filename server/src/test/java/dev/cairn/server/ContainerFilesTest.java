package dev.cairn.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The files for containers name settings that there are, hold no secret, and start things in an order that works. */
class ContainerFilesTest {

    private static final Path DOCKER = Path.of("..", "docker");
    private static final Pattern VARIABLE = Pattern.compile("\\bCAIRN_[A-Z_]+");

    @ParameterizedTest
    @ValueSource(strings = {"Dockerfile", "compose.yaml", "compose.postgres.yaml", "compose.axon-server.yaml"})
    void everyVariableIsASettingThatIsDocumented(String file) throws IOException {
        String settings = Files.readString(Path.of("..", "docs", "operations.md"));
        List<String> variables = VARIABLE.matcher(Files.readString(DOCKER.resolve(file)))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(variables).allSatisfy(variable -> assertThat(settings).contains("| `" + variable + "` |"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.postgres.yaml", "compose.axon-server.yaml"})
    void secretsComeFromFilesThatWhoeverStartsItHasToName(String file) throws IOException {
        Map<String, Map<String, Object>> secrets = map(compose(file).get("secrets"));

        assertThat(secrets)
                .isNotEmpty()
                .allSatisfy((name, secret) ->
                        assertThat(String.valueOf(secret.get("file"))).matches("\\$\\{[A-Z_]+:\\?.+}"));
        assertThat(services(file))
                .allSatisfy((name, service) -> assertThat(environment(service)).allSatisfy((variable, value) -> {
                    if (variable.contains("PASSWORD") || variable.contains("TOKEN")) {
                        assertThat(value).as(variable).startsWith("/run/secrets/");
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.postgres.yaml", "compose.axon-server.yaml"})
    void secretsOfCairnAreNamedAfterTheirSettings(String file) throws IOException {
        String settings = Files.readString(Path.of("..", "docs", "operations.md"));
        List<Map<String, String>> secrets =
                list(map(services(file).get("cairn")).get("secrets"));

        assertThat(secrets)
                .isNotEmpty()
                .allSatisfy(secret -> assertThat(settings).contains("| `" + secret.get("target") + "` |"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.postgres.yaml", "compose.axon-server.yaml"})
    void whatItStandsOnIsThereAndItsDataAreKept(String file) throws IOException {
        Map<String, Map<String, Object>> services = services(file);
        Map<String, Object> volumes = map(compose(file).get("volumes"));

        assertThat(services).allSatisfy((name, service) -> {
            Map<String, Map<String, String>> needed = map(service.getOrDefault("depends_on", Map.of()));
            assertThat(services.keySet()).containsAll(needed.keySet());
            needed.forEach((other, condition) -> {
                if ("service_healthy".equals(condition.get("condition"))) {
                    assertThat(services.get(other)).containsKey("healthcheck");
                }
            });
            List<String> mounted = list(service.get("volumes"));
            assertThat(mounted)
                    .isNotEmpty()
                    .allSatisfy(mount -> assertThat(volumes).containsKey(mount.substring(0, mount.indexOf(':'))));
            assertThat(service).containsKey("stop_grace_period");
        });
    }

    /** The tool that extracts layers refuses a directory that holds anything, such as the jar. */
    @Test
    void theLayersAreExtractedIntoADirectoryOfTheirOwnAndCopiedFromThere() throws IOException {
        String dockerfile = Files.readString(DOCKER.resolve("Dockerfile"));
        Matcher extract = Pattern.compile(
                        "WORKDIR (\\S+)\\s+COPY \\S+ cairn.jar\\s+RUN .*\"--destination\", \"([a-z]+)\"")
                .matcher(dockerfile);
        assertThat(extract.find()).isTrue();
        String extracted = extract.group(1) + "/" + extract.group(2) + "/";

        assertThat(Pattern.compile("COPY --from=layers .* (/\\S+)/ ")
                        .matcher(dockerfile)
                        .results())
                .extracting(copied -> copied.group(1))
                .containsExactly(
                        extracted + "dependencies",
                        extracted + "spring-boot-loader",
                        extracted + "snapshot-dependencies",
                        extracted + "application");
    }

    @Test
    void nobodyIsRootInTheImage() throws IOException {
        List<String> instructions = Files.readAllLines(DOCKER.resolve("Dockerfile"));

        assertThat(instructions).contains("USER 10001:10001");
        assertThat(instructions.indexOf("USER 10001:10001"))
                .isGreaterThan(instructions.lastIndexOf("FROM eclipse-temurin:25-jre"));
    }

    private static Map<String, Object> compose(String file) throws IOException {
        try (var in = Files.newInputStream(DOCKER.resolve(file))) {
            return new Yaml().load(in);
        }
    }

    private static Map<String, Map<String, Object>> services(String file) throws IOException {
        return map(compose(file).get("services"));
    }

    private static Map<String, String> environment(Map<String, Object> service) {
        return map(service.getOrDefault("environment", Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static <T> Map<String, T> map(@Nullable Object yaml) {
        return (Map<String, T>) Objects.requireNonNull(yaml);
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> list(@Nullable Object yaml) {
        return (List<T>) Objects.requireNonNull(yaml);
    }
}
