package dev.cairn.query.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are written from the code, and that a test holds equal to it. Run with {@code -Dwrite=true}, it writes them. */
final class Written {

    private Written() {}

    static void requireSame(Path file, String expected) throws IOException {
        if (Boolean.getBoolean("write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, expected);
        }
        assertThat(file)
                .as("to write it anew: -Dtest=%s -Dwrite=true", "MeaningsTest,ReportingDocumentTest")
                .content()
                .isEqualTo(expected);
    }
}
