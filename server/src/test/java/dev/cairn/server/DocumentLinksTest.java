package dev.cairn.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README is the map of the code; a map that names places which are gone leads nowhere. */
class DocumentLinksTest {

    private static final Path TOP = Path.of("..");

    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)(#[^)]*)?\\)");

    static List<Path> everyDocument() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(TOP.resolve("README.md")));
        try (Stream<Path> below = Files.walk(TOP.resolve("docs"))) {
            below.filter(path -> path.toString().endsWith(".md")).sorted().forEach(documents::add);
        }
        return documents;
    }

    @ParameterizedTest
    @MethodSource("everyDocument")
    void whatADocumentLinksToIsThere(Path document) throws IOException {
        Matcher links = LINK.matcher(Files.readString(document));

        while (links.find()) {
            assertThat(document.resolveSibling(links.group(1)))
                    .as("%s in %s", links.group(1), document)
                    .exists();
        }
    }

    @ParameterizedTest
    @MethodSource("everySlice")
    void theReadmeLeadsToEverySlice(Path controller) throws IOException {
        assertThat(Files.readString(TOP.resolve("README.md")))
                .contains(TOP.relativize(controller).toString().replace('\\', '/'));
    }

    /** Every controller of a feature is where a reader looks for the way from a request to the code. */
    static List<Path> everySlice() throws IOException {
        try (Stream<Path> below = Files.walk(TOP.resolve("server/src/main/java/dev/cairn/server"))) {
            return below.filter(path -> path.getFileName().toString().endsWith("Controller.java"))
                    .sorted()
                    .toList();
        }
    }
}
