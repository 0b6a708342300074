package dev.cairn.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenFileTest {

    @TempDir
    Path home;

    private Path file = Path.of("");

    @BeforeEach
    void nameTheFile() {
        file = TokenFile.in(home);
    }

    @Test
    void makesATokenThatOnlyItsOwnerCanRead() throws IOException {
        String token = TokenFile.readOrCreate(file);

        assertThat(token).hasSize(43).isEqualTo(TokenFile.read(file));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsTheTokenThatIsThere() throws IOException {
        String first = TokenFile.readOrCreate(file);

        assertThat(TokenFile.readOrCreate(file)).isEqualTo(first);
    }

    @Test
    void refusesATokenThatOthersCanRead() throws IOException {
        TokenFile.readOrCreate(file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> TokenFile.readOrCreate(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chmod 600");
    }

    @Test
    void refusesAFileThatHoldsNoToken() throws IOException {
        TokenFile.readOrCreate(file);
        Files.writeString(file, "\n");

        assertThatThrownBy(() -> TokenFile.readOrCreate(file)).hasMessageContaining("holds no token");
    }
}
