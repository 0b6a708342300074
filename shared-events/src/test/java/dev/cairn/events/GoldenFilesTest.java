package dev.cairn.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.events.objective.KeyResultLabelled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The golden files hold every revision ever written, as it was written. They are added to and never edited. */
class GoldenFilesTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Pattern FILE_NAME = Pattern.compile("(?<name>.+)\\.r(?<revision>\\d+)(\\.sparse)?\\.json");

    record Golden(String name, int revision, String file) {
        String content() {
            try {
                return Files.readString(directory().resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Stream<Golden> everyGolden() throws IOException {
        List<Golden> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory())) {
            for (Path path : files) {
                String file = path.getFileName().toString();
                Matcher parts = FILE_NAME.matcher(file);
                assertThat(parts.matches()).as(file).isTrue();
                all.add(new Golden(parts.group("name"), Integer.parseInt(parts.group("revision")), file));
            }
        }
        return all.stream().sorted(Comparator.comparing(Golden::file));
    }

    static Stream<Golden> everyCurrentGolden() throws IOException {
        return everyGolden().filter(golden -> golden.revision() == currentRevision(golden.name()));
    }

    static Stream<Class<? extends DomainEvent>> everyEvent() {
        return EventCatalogue.all().stream();
    }

    @ParameterizedTest
    @MethodSource("everyGolden")
    void everyRevisionEverWrittenIsStillReadable(Golden golden) {
        DomainEvent event = EventCodec.read(golden.name(), golden.revision(), golden.content());

        assertThat(EventCatalogue.name(event.getClass())).isEqualTo(golden.name());
    }

    @ParameterizedTest
    @MethodSource("everyCurrentGolden")
    void whatIsReadIsWrittenBackToTheLetter(Golden golden) {
        JsonNode stored = JSON.readTree(golden.content());

        String written = EventCodec.write(EventCodec.read(golden.name(), golden.revision(), golden.content()));

        assertThat(written).isEqualTo(JSON.writeValueAsString(stored));
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void everyEventHasAFullAndASparseGoldenForEachOfItsRevisions(Class<? extends DomainEvent> event)
            throws IOException {
        List<String> files = everyGolden().map(Golden::file).toList();

        for (int revision = 1; revision <= EventCatalogue.revision(event); revision++) {
            String stem = EventCatalogue.name(event) + ".r" + revision;
            assertThat(files).contains(stem + ".json", stem + ".sparse.json");
        }
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void aFullGoldenLeavesOutNoField(Class<? extends DomainEvent> event) {
        Golden golden = current(event, ".json");

        JsonNode json = JSON.readTree(golden.content());

        assertThat(json.propertyNames())
                .containsExactlyElementsOf(Stream.of(event.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
    }

    @Test
    void aLabelOfRevision1IsReadAsKeyAndValue() {
        Golden withKey = new Golden("objective.key-result-labelled", 1, "objective.key-result-labelled.r1.json");
        Golden withoutKey =
                new Golden("objective.key-result-labelled", 1, "objective.key-result-labelled.r1.sparse.json");

        KeyResultLabelled priority = (KeyResultLabelled) EventCodec.read(withKey.name(), 1, withKey.content());
        KeyResultLabelled bare = (KeyResultLabelled) EventCodec.read(withoutKey.name(), 1, withoutKey.content());

        assertThat(priority.key()).isEqualTo("priority");
        assertThat(priority.value()).isEqualTo("p0");
        assertThat(bare.key()).isEqualTo("label");
        assertThat(bare.value()).isEqualTo("p0");
    }

    private static Golden current(Class<? extends DomainEvent> event, String ending) {
        String name = EventCatalogue.name(event);
        int revision = EventCatalogue.revision(event);
        return new Golden(name, revision, name + ".r" + revision + ending);
    }

    private static int currentRevision(String name) {
        return EventCatalogue.revision(
                Objects.requireNonNull(EventCatalogue.find(name), () -> "no event is named " + name));
    }

    private static Path directory() {
        try {
            return Path.of(Objects.requireNonNull(GoldenFilesTest.class.getResource("/golden"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
