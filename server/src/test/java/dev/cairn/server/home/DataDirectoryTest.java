package dev.cairn.server.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.cairn.server.start.ExitCode;
import dev.cairn.server.start.StartRefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path above;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isClosedToOtherUsers() throws IOException {
        try (DataDirectory directory = DataDirectory.open(above.resolve("one/two"))) {
            assertThat(permissions(directory.path())).isEqualTo("rwx------");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void closesADirectoryThatWasOpenToOthers() throws IOException {
        Path open = Files.createDirectory(above.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (DataDirectory directory = DataDirectory.open(open)) {
            assertThat(permissions(directory.path())).isEqualTo("rwx------");
        }
    }

    @Test
    void belongsToOneCairnAtATime() throws IOException {
        try (DataDirectory first = DataDirectory.open(above)) {
            assertThat(first.path()).isEqualTo(above.toAbsolutePath());

            assertThatThrownBy(() -> DataDirectory.open(above))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageContaining("Another Cairn is running on the data directory")
                    .asInstanceOf(type(StartRefusedException.class))
                    .returns(ExitCode.DATA_DIRECTORY_IN_USE, StartRefusedException::reason);
        }
        DataDirectory.open(above).close();
    }

    @Test
    void refusesAFileInItsPlace() throws IOException {
        Path file = Files.createFile(above.resolve("file"));

        assertThatThrownBy(() -> DataDirectory.open(file))
                .asInstanceOf(type(StartRefusedException.class))
                .returns(ExitCode.DATA_DIRECTORY_UNUSABLE, StartRefusedException::reason);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void writesSecretsThatOnlyTheirUserReads() throws IOException {
        Path secret = above.resolve("secret");
        DataDirectory.writePrivate(secret, "first");
        DataDirectory.writePrivate(secret, "second");

        assertThat(secret).hasContent("second");
        assertThat(permissions(secret)).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
