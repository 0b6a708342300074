package dev.cairn.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Which Cairn this is, as the build noted it. */
public final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() throws IOException {
        return new String[] {"Cairn " + number()};
    }

    /** The number of the version; of a build for development, that it is one. */
    public static String number() throws IOException {
        try (InputStream file = Version.class.getResourceAsStream("/META-INF/build-info.properties")) {
            Properties build = new Properties();
            if (file != null) {
                build.load(file);
            }
            return build.getProperty("build.version", "(development build)");
        }
    }
}
